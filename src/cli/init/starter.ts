/** The files of a new newsletter: they build as they are, and show an editor one article of each kind. */
import type { Localized } from '../../base/diagnostics/diagnostic.ts';
import { issueSchema, seriesSchema } from '../../input/manifest/schema.ts';
import { writeScalar } from '../../input/yaml/write-scalar.ts';

/** What is particular to a newsletter. */
export interface Beginning {
  readonly name: string;
  readonly publisher: string;
  readonly number: number;
  /** As in 2026-11-20. */
  readonly date: string;
}

/** What the files say to the one who edits them. */
const remarks = {
  output: { zh: '排好的 PDF 可以随时重排', en: 'PDFs can be built again at any time' },
  series: {
    zh: '各期共用的设置：各期的 issue.yaml 用 extends 引用它，改一处，各期都改。',
    en: 'What all issues share: each issue.yaml names this file with “extends”, so that one change is enough.',
  },
  colophon: {
    zh: '印在末页文末；不要的可以整段删去。电话、邮编请加引号。',
    en: 'Printed at the end of the last page; take out what is not wanted. Quote telephone numbers and postcodes.',
  },
  issue: {
    zh: '一期一个文件：期号、日期，然后按刊出的顺序写栏目和稿件。',
    en: 'One file an issue: number, date, then sections with their articles in the order of print.',
  },
  commands: {
    zh: '排印：bulletin build issue.yaml　　检查：bulletin check issue.yaml　　预览：bulletin preview issue.yaml',
    en: 'bulletin check issue.yaml, bulletin preview issue.yaml, bulletin build issue.yaml',
  },
  body: {
    zh: '短稿直接写在 body 里，段落之间空一行。',
    en: 'A short article stands in “body”, with an empty line between paragraphs.',
  },
  file: {
    zh: '长稿另存一个文件，用 file 引用；.txt 里一行（或空行隔开）一段。',
    en: 'A long one is a file of its own; in .txt each line, or what empty lines part, is a paragraph.',
  },
  markdown: {
    zh: '.md 里可以有小标题、列表、引文、表格、着重号。',
    en: '.md may have headings, lists, quotations, tables, emphasis dots.',
  },
} as const satisfies Record<string, Localized>;

type Remarks = Readonly<Record<keyof typeof remarks, string>>;

/** Texts by their paths in the new folder, the manifest of the first issue first; remarks in `language`, articles Chinese. */
export function starterFiles(beginning: Beginning, language: keyof Localized): ReadonlyMap<string, string> {
  const said = Object.entries(remarks).map(([name, remark]) => [name, remark[language]]);
  const told: Remarks = Object.fromEntries(said);
  const issue = beginning.date.slice(0, '2026-11'.length);
  return new Map([
    [`${issue}/issue.yaml`, manifest(beginning, told)],
    [`${issue}/articles/anli.md`, markdownArticle],
    [`${issue}/articles/dongtai.txt`, plainArticle],
    ['series.yaml', series(beginning, told)],
    ['schema/issue.schema.json', `${JSON.stringify(issueSchema(), null, 2)}\n`],
    ['schema/series.schema.json', `${JSON.stringify(seriesSchema(), null, 2)}\n`],
    ['.gitignore', `# ${told.output}\n*.pdf\n`],
  ]);
}

function series({ name, publisher }: Beginning, told: Remarks): string {
  return `# yaml-language-server: $schema=schema/series.schema.json
#
# ${told.series}

name: ${writeScalar(name)}
publisher: ${writeScalar(publisher)}

# ${told.colophon}
editors:
  - role: 主编
    names: [某某]
  - role: 责任编辑
    names: [某某, 某某某]
contacts:
  - label: 投稿邮箱
    value: tougao@example.org
  - label: 电话
    value: "0000-00000000"
`;
}

function manifest({ number, date }: Beginning, told: Remarks): string {
  return `# yaml-language-server: $schema=../schema/issue.schema.json
#
# ${told.issue}
# ${told.commands}

extends: ../series.yaml
number: ${number}
date: ${date}

sections:
  - title: 工作动态
    articles:
      # ${told.body}
      - title: 联盟召开年度工作会议
        source: 联盟秘书处
        body: |
          近日，联盟召开年度工作会议，总结全年工作，部署下一年任务。

          会议提出三项任务：建好共享平台，办好年度论坛，做好成员服务。

      # ${told.file}
      - title: 成员单位开展联合调研
        source: 某某研究院
        file: articles/dongtai.txt

  - title: 典型案例
    articles:
      # ${told.markdown}
      - title: 一条中试线如何服务二十家企业
        source:
          label: 供稿
          name: 某某公司
        file: articles/anli.md
`;
}

const plainArticle = `为摸清成员单位在成果转化中的需求，近日，某某研究院牵头，会同五家成员单位开展联合调研。

调研组走访了八家企业，召开座谈会三场，收集意见建议四十余条，形成了需求清单，将逐条落实。
`;

const markdownArticle = `某某公司把闲置的中试线向成员单位开放，按统一的价格和规则预约使用，一年来共有二十家企业受益。

## 怎么做

1. **摸清家底**：逐台登记设备，写明能做什么、什么时候空闲。
2. **统一规则**：收费公开，先约先用，用后评价。
3. **专人服务**：每家企业由一名工程师跟到底。

> “以前找设备要跑好几个地方，现在打一个电话就行。”一位使用过的企业负责人说。

## 成效

| 项目 | 开放前 | 开放后 |
| --- | ---: | ---: |
| 设备使用率 | 35% | 78% |
| 服务企业 | 3 | 20 |

下一步，联盟将总结经验，*在更多成员单位推广*。
`;
