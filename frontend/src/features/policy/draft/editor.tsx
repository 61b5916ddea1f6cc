import { createContext, use } from 'react';
import type { PolicyDocument } from '#/api/types';

/** What the fields of the editor share. Faults are found by JSON pointer, which is also the id of their field. */
export type Editor = {
  document: PolicyDocument;
  change: (part: Partial<PolicyDocument>) => void;
  cite: (rule: PolicyDocument['citations'][number]['rule'], section: string) => void;
  errorsAt: (pointer: string) => string[];
};

export const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const editor = use(EditorContext);
  if (!editor) throw new Error('A field of the rules stands outside their editor');
  return editor;
}
