import type { Schemas } from '#/api/types';
import { useTranslation } from '#/i18n';
import css from './Draft.module.css';
import { useEditor } from './editor';
import { DayField, NO_TEXT, TextsField, WordsField } from './inputs';
import { ListField } from './ListField';

type Link = Schemas['GuidelineLink'];
type Approval = Schemas['GuidelineApproval'];

/** What the rules follow: the guideline's name and where people read it. */
export function GuidelineFields() {
  const { t } = useTranslation();
  const { document, change } = useEditor();
  return (
    <div className={css.rule}>
      <h3>{t(($) => $.policy.draft.guideline.title)}</h3>
      <TextsField
        pointer="/document/guideline"
        label={t(($) => $.policy.draft.guideline.name)}
        value={document.guideline ?? NO_TEXT}
        onChange={(name) => change({ guideline: name.fi || name.sv || name.en ? name : undefined })}
      />
      <fieldset className="k-bare">
        <legend>{t(($) => $.policy.draft.guideline.links)}</legend>
        <ListField<Link>
          pointer="/document/guidelineLinks"
          items={document.guidelineLinks}
          onChange={(guidelineLinks) => change({ guidelineLinks })}
          fresh={() => ({ name: NO_TEXT, url: '' })}
          itemName={(no) => t(($) => $.policy.draft.guideline.linkItem, { no })}
          add={t(($) => $.policy.draft.guideline.addLink)}
        >
          {(link, set, at) => (
            <>
              <TextsField
                pointer={`${at}/name`}
                label={t(($) => $.policy.draft.guideline.linkName)}
                value={link.name}
                onChange={(name) => set({ name })}
              />
              <WordsField
                pointer={`${at}/url`}
                label={t(($) => $.policy.draft.guideline.url)}
                value={link.url}
                max={2048}
                onChange={(url) => set({ url: url ?? '' })}
              />
            </>
          )}
        </ListField>
      </fieldset>
    </div>
  );
}

/** Whose approval gives the guideline its force, and where their decision stands. */
export function ApprovalsField() {
  const { t } = useTranslation();
  const { document, change } = useEditor();
  return (
    <ListField<Approval>
      pointer="/document/guidelineApprovals"
      items={document.guidelineApprovals}
      onChange={(guidelineApprovals) => change({ guidelineApprovals })}
      fresh={() => ({ body: NO_TEXT })}
      itemName={(no) => t(($) => $.policy.draft.guideline.approvalItem, { no })}
      add={t(($) => $.policy.draft.guideline.addApproval)}
    >
      {(approval, set, at) => (
        <>
          <TextsField
            pointer={`${at}/body`}
            label={t(($) => $.policy.draft.guideline.body)}
            value={approval.body}
            onChange={(body) => set({ body })}
          />
          <DayField
            pointer={`${at}/approvedOn`}
            label={t(($) => $.policy.draft.guideline.approvedOn)}
            hint={t(($) => $.policy.draft.guideline.approvedOnHint)}
            value={approval.approvedOn}
            onChange={(approvedOn) => set({ approvedOn })}
          />
          <WordsField
            pointer={`${at}/reference`}
            label={t(($) => $.policy.draft.guideline.reference)}
            value={approval.reference}
            onChange={(reference) => set({ reference })}
          />
        </>
      )}
    </ListField>
  );
}
