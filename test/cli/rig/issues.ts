/** A small issue that builds without a finding. */
export const goodIssue = `name: 测试简报
number: 3
date: 2026-11-20
masthead: none
sections:
  - title: 联盟动态
    articles:
      - title: 联盟召开理事会会议
        source: 联盟秘书处
        body: |
          11月18日，联盟召开理事会会议，总结全年工作，部署明年任务。会议由理事长主持。
`;

/** The same with a key that nobody knows. */
export const badIssue = goodIssue.replace('source:', 'sorce:');

/** The same with a character that is taken out with a warning: a zero-width space. */
export const doubtfulIssue = goodIssue.replace('总结', '总\u200b结');

/** An issue whose build takes long enough to interrupt it. */
export const longIssue = `${goodIssue}${Array.from({ length: 600 }, (_, index) => article(index)).join('')}`;

function article(index: number): string {
  const body = `第${index}篇稿件。${'为落实年度重点工作安排，各成员单位围绕协同创新、开放共享、标准研制开展交流。'.repeat(12)}`;
  return `      - title: 第${index}篇稿件的标题\n        body: ${body}\n`;
}
