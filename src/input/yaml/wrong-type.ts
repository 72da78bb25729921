/** Values of the wrong kind, and values that YAML took for another kind than their writer. */
import { diagnostic, type Hint } from '../../base/diagnostics/diagnostic.ts';
import { type Checking, type Place, say } from './checking.ts';
import * as hints from './hints.ts';
import { formsOf, type Shape } from './shape.ts';
import type { ScalarTree, Tree } from './tree.ts';
import { expected, found } from './wording.ts';

/** Reports a value of another kind than the shape wants. */
export function reportWrongType(tree: Tree, shape: Shape, place: Place, checking: Checking): void {
  const args = { name: place.name, expected: expected(shape), found: found(tree) };
  const more = wrongTypeHints(tree, shape, checking);
  say(diagnostic('manifest/wrong-type', args, tree.span, more), checking);
}

function wrongTypeHints(tree: Tree, shape: Shape, checking: Checking): Hint[] {
  const forms = formsOf(shape);
  const takesText = forms.some((form) => form.kind !== 'list' && form.kind !== 'record');
  const takesList = forms.some((form) => form.kind === 'list');
  if (tree.kind !== 'scalar' && tree.flow && takesText) {
    const written = hints.quoted(checking.text.slice(tree.span.start, tree.span.end));
    return [
      {
        message: {
          zh: `如果括号是文字的一部分，请加引号：${written}`,
          en: `if the brackets belong to the text, quote it: ${written}`,
        },
      },
    ];
  }
  if (takesList && tree.kind === 'scalar' && /^[【［]/.test(tree.text.text)) return [bracketHint];
  if (takesList) return [hints.listItems];
  return forms.some((form) => form.kind === 'record') ? [hints.keyLine] : [];
}

/** 张三，李四 in brackets is one item for YAML. */
export function reportWideComma(item: ScalarTree, checking: Checking): void {
  const at = item.text.text.search(/[，、；]/);
  if (at === -1) return;
  const mark = item.text.text.charAt(at);
  const start = item.span.start + at;
  const span = { file: checking.file, start, end: start + 1 };
  say(diagnostic('manifest/fullwidth-comma', { mark }, span, [], 'warning'), checking);
}

/** 【张三, 李四】 where a list might stand is a text for YAML. */
export function reportWideBrackets(tree: ScalarTree, forms: readonly Shape[], checking: Checking): void {
  const bracket = /^[【［｛]/.exec(tree.text.text)?.[0];
  if (tree.style !== 'plain' || bracket === undefined || !/[】］｝]$/.test(tree.text.text)) return;
  if (!forms.some((form) => form.kind === 'list' || form.kind === 'record')) return;
  say(diagnostic('manifest/fullwidth-bracket', { bracket }, tree.span, [bracketHint]), checking);
}

const bracketHint: Hint = {
  message: { zh: '列表用半角方括号：[甲, 乙]', en: 'write a list in square brackets: [甲, 乙]' },
};
