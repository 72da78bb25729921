import type { Localized } from '../base/diagnostics/diagnostic.ts';
import { lineColumn } from '../base/diagnostics/line-column.ts';
import { nearest } from '../base/diagnostics/nearest.ts';
import { systemWorld } from '../base/system-world.ts';
import { styleValues } from '../build/style-values.ts';
import { asBody } from '../input/style/format/type.ts';
import { styleNames } from '../input/style/format.ts';
import type { Origin, ResolvedValue } from '../input/style/resolve-style.ts';
import { houseStyleNamed } from '../input/style/style-files.ts';
import { aligned } from './aligned.ts';
import type { StyleValues } from './commands/style.ts';
import type { Place } from './events.ts';
import { manifestAt } from './manifest-at.ts';
import { shownPath } from './print-diagnostics.ts';
import { projectWorld } from './project-world.ts';
import type { Session } from './session.ts';
import { say } from './terminal.ts';
import { textReader } from './text-reader.ts';
import { didYouMean, rightUsage, type Usage, wrongUsage } from './usage.ts';

/** Lists the styles or the values of one; 1 when it has errors. */
export async function runStyle(
  words: readonly string[],
  { allowPath }: StyleValues,
  session: Session,
): Promise<Usage<0 | 1>> {
  const [what = '', named, ...more] = words;
  if (what === 'list' && named === undefined) {
    listStyles(session);
    return rightUsage(0);
  }
  if (what !== 'show' || more.length > 0) return wrongUsage(usage, ...didYouMean(nearest(what, ['list', 'show'])));
  if (named === undefined) return wrongUsage({ zh: '没有写明版式', en: 'no style is named' }, namesHint);
  const file = houseStyleNamed(named) === undefined ? manifestAt(named) : undefined;
  const world = file === undefined ? systemWorld() : projectWorld(systemWorld(), file, allowPath);
  if (file !== undefined && !world.exists(file)) {
    const near = nearest(
      named,
      styleNames.map(({ value }) => value),
    );
    const problem = { zh: `没有“${named}”这个版式或文件`, en: `there is no style and no file “${named}”` };
    return wrongUsage(problem, ...(near === undefined ? [namesHint] : didYouMean(near)));
  }
  const values = styleValues(world, file ?? named);
  if (values.ok) tellValues(values.value, session);
  else session.report(values.errors);
  return rightUsage(values.ok ? 0 : 1);
}

function tellValues(values: readonly ResolvedValue[], session: Session): void {
  const textOf = textReader();
  const placeOf = (origin: Origin): Place | undefined => {
    if (origin.kind !== 'file') return undefined;
    const text = textOf(origin.span.file);
    return { file: shownPath(origin.span.file), ...(text === undefined ? {} : lineColumn(text, origin.span.start)) };
  };
  const size = values.find(({ path }) => path === 'body.size')?.words[0] ?? '';
  const rows = values.map(({ path, words: value, origin }) => {
    const text = value[0] === asBody ? `${asBody} (${size})` : value.join(' ');
    return [path, text, originText(origin, placeOf(origin), session)];
  });
  const lines = aligned(rows);
  values.forEach(({ path, words: value, origin }, index) => {
    session.result(lines[index]!, {
      event: 'style-value',
      key: path,
      value: value.length === 1 ? value[0]! : value,
      origin: origin.kind,
      style: origin.kind === 'house' ? origin.style : undefined,
      place: placeOf(origin),
    });
  });
}

const usage: Localized = {
  zh: 'style 后面写 list，或 show 和一个版式',
  en: 'style takes “list”, or “show” and one style',
};

const namesHint: Localized = {
  zh: `写 ${styleNames.map(({ value }) => value).join('、')}，或一个文件`,
  en: `it is ${styleNames.map(({ value }) => value).join(', ')}, or a file`,
};

function listStyles(session: Session): void {
  const lines = aligned(styleNames.map(({ value, description }) => [value, say(session.terminal, description)]));
  styleNames.forEach(({ value }, index) => {
    session.result(lines[index]!, { event: 'style', name: value });
  });
}

function originText(origin: Origin, place: Place | undefined, { terminal }: Session): string {
  switch (origin.kind) {
    case 'file':
      return `${place?.file}${place?.line === undefined ? '' : `:${place.line}`}`;
    case 'house':
      return say(terminal, { zh: `自带 ${origin.style}`, en: `built-in ${origin.style}` });
    case 'solved':
      return say(terminal, { zh: '算出', en: 'solved' });
  }
}
