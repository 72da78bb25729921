import { describe, expect, it } from 'vitest';
import { diagnostic, type Hint, type Severity } from '../../../src/base/diagnostics/diagnostic.ts';
import { diagnosticText, printDiagnostics } from '../../../src/cli/print-diagnostics.ts';
import { recordingTerminal as terminal } from './support/recording-terminal.ts';

const text = '期号: 11\n总期号：七十一\n';
const textOf = (file: string): string | undefined => (file === 'issue.yaml' ? text : undefined);

function finding(start: number, end: number, options: { severity?: Severity; hints?: Hint[]; file?: string } = {}) {
  const { severity = 'error', hints = [], file = 'issue.yaml' } = options;
  return diagnostic('file/not-found', { path: 'x' }, { file, start, end }, hints, severity);
}

describe('diagnosticText', () => {
  it('shows place, severity, message and code, and marks the line below full-width text', () => {
    const place = text.indexOf('七十一');
    expect(diagnosticText(terminal('zh'), finding(place, place + 3), textOf).split('\n')).toEqual([
      'issue.yaml:2:5 错误：找不到文件：x [file/not-found]',
      '   1 | 期号: 11',
      '   2 | 总期号：七十一',
      '     |         ^^^^^^',
    ]);
  });

  it('says the same in English', () => {
    const warning = finding(0, 2, { severity: 'warning' });
    expect(diagnosticText(terminal('en'), warning, textOf).split('\n')[0]).toBe(
      'issue.yaml:1:1 warning: file not found: x [file/not-found]',
    );
  });

  it('shows hints, and the place of those that have one', () => {
    const hint: Hint = {
      message: { zh: '第一次在这里', en: 'first here' },
      span: { file: 'issue.yaml', start: 0, end: 2 },
    };
    const lines = diagnosticText(terminal('zh'), finding(8, 9, { hints: [hint] }), textOf).split('\n');
    expect(lines).toContain('→ 建议：第一次在这里 (issue.yaml:1:1)');
    expect(lines.at(-1)).toBe('     | ^^^^');
  });

  it('shows the file alone when its text cannot be read', () => {
    expect(diagnosticText(terminal('en'), finding(3, 4, { file: 'gone.md' }), textOf)).toBe(
      'gone.md error: file not found: x [file/not-found]',
    );
  });

  it('shows no place for a finding that has none', () => {
    const placeless = diagnostic('file/not-found', { path: 'x' }, undefined);
    expect(diagnosticText(terminal('zh'), placeless, textOf)).toBe('错误：找不到文件：x [file/not-found]');
  });
});

describe('printDiagnostics', () => {
  it('leaves out warnings when quiet is wanted', () => {
    const quiet = terminal('zh', true);
    printDiagnostics(quiet, [finding(0, 1, { severity: 'warning' }), finding(0, 1)], textOf);
    expect(quiet.lines.filter((line) => line.includes('警告'))).toEqual([]);
    expect(quiet.lines.filter((line) => line.includes('错误'))).toHaveLength(1);
  });

  it('tells the places of what only repeats other findings, behind them', () => {
    const recorded = terminal('zh');
    const found = [0, 1, 2, 3, 4, 7, 8, 9].map((start) => finding(start, start + 1));
    printDiagnostics(recorded, found, textOf);
    expect(recorded.lines.slice(-2)).toEqual([
      'issue.yaml 错误：同样的还有 3 处 [file/not-found]\n     | 2:1、2:2、2:3',
      '',
    ]);
  });
});
