/** Names that a setting is chosen from. */
import type { Localized } from '../../../base/diagnostics/diagnostic.ts';
import type { ComposerName, Continuation, EmptySections, MastheadForm } from '../manifest.ts';

export interface NamedChoice<T extends string> {
  readonly value: T;
  readonly description: Localized;
}

export const composerNames: readonly NamedChoice<ComposerName>[] = [
  { value: 'total-fit', description: { zh: '整段权衡断行', en: 'breaks lines over the whole paragraph' } },
  { value: 'first-fit', description: { zh: '逐行排满断行', en: 'breaks line by line, as a word processor does' } },
];

export const mastheadForms: readonly NamedChoice<MastheadForm>[] = [
  { value: 'redhead', description: { zh: '红头报头', en: 'a red masthead' } },
  { value: 'banner', description: { zh: '色带报头', en: 'the name on a band of colour' } },
  { value: 'plain', description: { zh: '黑色报头', en: 'a masthead in black' } },
  { value: 'none', description: { zh: '不要报头', en: 'no masthead' } },
];

export const emptySectionChoices: readonly NamedChoice<EmptySections>[] = [
  { value: 'omit', description: { zh: '不印，给出警告', en: 'left out, with a warning' } },
  { value: 'note', description: { zh: '印“本期暂缺”', en: 'printed as 本期暂缺' } },
];

export const continuationChoices: readonly NamedChoice<Continuation>[] = [
  { value: 'none', description: { zh: '不印', en: 'not printed' } },
  { value: 'shown', description: { zh: '印在版心外', en: 'printed outside the type area' } },
];
