/**
 * The same issue set by Typst through its Node binding, with its justification and its Chinese spacing.
 *
 *   node bench/peers/typst.mjs FONTS MANIFEST.yaml OUT.pdf [MANIFEST.yaml OUT.pdf …]
 */
import { writeFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { jobsOf, readIssue } from './read-issue.mjs';

const head = `
#set page(paper: "a4", margin: (left: 27mm, right: 27mm, top: 23.5mm, bottom: 26mm), numbering: "— 1 —")
#set text(font: ("Tinos", "Noto Serif SC"), size: 14pt, top-edge: 0.88em, bottom-edge: -0.12em, lang: "zh", region: "cn")
#set par(justify: true, first-line-indent: (amount: 2em, all: true), leading: 14pt, spacing: 14pt)
#set heading(outlined: true)
#show heading.where(level: 1): it => block(text(font: "Noto Sans SC", size: 16pt, fill: red, it.body))
#show heading.where(level: 2): it => align(center, block(text(font: "Noto Sans SC", size: 15pt, it.body)))
`;

const quoted = (text) => `"${text.replace(/[\\"]/g, '\\$&').replaceAll('\n', '')}"`;

const markup = {
  section: (text) => `#heading(level: 1, ${quoted(text)})`,
  title: (text) => `#heading(level: 2, ${quoted(text)})`,
  paragraph: (text) => `#par(${quoted(text)})`,
  source: (text) => `#align(right, par(text(font: ("Tinos", "Bulletin Kai"), ${quoted(text)})))`,
};

const { fonts, jobs } = jobsOf(process.argv.slice(2));
const compiler = NodeCompiler.create({ workspace: '/', fontArgs: [{ fontPaths: [fonts] }] });
for (const { manifest, target } of jobs) {
  const body = readIssue(manifest).map(({ kind, text }) => markup[kind](text));
  writeFileSync(target, compiler.pdf({ mainFileContent: head + body.join('\n\n') }));
  compiler.evictCache(0);
}
