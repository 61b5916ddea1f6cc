import { parse } from 'yaml';
import type { PolicyDocument, Text } from '#/api/types';
import platformsYaml from '../../../backend/src/main/resources/platforms.yaml?raw';
import defaultYaml from '../../../backend/src/main/resources/policies/default.yaml?raw';
import iisYaml from '../../../backend/src/main/resources/policies/iis.yaml?raw';
import loiYaml from '../../../backend/src/main/resources/policies/loi.yaml?raw';
import lskYaml from '../../../backend/src/main/resources/policies/lsk.yaml?raw';
import lvmYaml from '../../../backend/src/main/resources/policies/lvm.yaml?raw';
import rauYaml from '../../../backend/src/main/resources/policies/rau.yaml?raw';

type PresetFile = { name: Text; document: Partial<PolicyDocument> };

/** The documents as the server reads them: what one doesn't state is the default. */
export const defaults = (parse(defaultYaml) as { document: PolicyDocument }).document;

export const presets = Object.entries({ IIS: iisYaml, RAU: rauYaml, LOI: loiYaml, LVM: lvmYaml, LSK: lskYaml }).map(
  ([code, text]) => {
    const { name, document } = parse(text) as PresetFile;
    return { code, name, document: { ...defaults, ...document } };
  },
);

export function preset(code: string): PolicyDocument {
  return presets.find((one) => one.code === code)?.document ?? defaults;
}

const { platforms } = parse(platformsYaml) as { platforms: { id: string; name: string }[] };

export function platformName(id: string): string {
  return platforms.find((platform) => platform.id === id)?.name ?? id;
}
