import { defineCommand } from '../command.ts';
import { rightUsage } from '../usage.ts';

export const completion = defineCommand({
  name: 'completion',
  summary: { zh: '输出命令行补全脚本', en: 'print the script with which a shell completes this command line' },
  argument: { name: { zh: '外壳', en: 'shell' }, many: false, required: true, choices: ['bash', 'zsh', 'fish'] },
  options: [],
  examples: [
    {
      line: 'source <(bulletin completion bash)',
      text: { zh: '写进 ~/.bashrc', en: 'as a line of ~/.bashrc' },
    },
    {
      line: 'bulletin completion zsh > ~/.zfunc/_bulletin',
      text: { zh: 'zsh：文件夹要在 fpath 里', en: 'for zsh, in a folder of fpath' },
    },
    {
      line: 'bulletin completion fish > ~/.config/fish/completions/bulletin.fish',
      text: { zh: 'fish', en: 'for fish' },
    },
  ],
  notes: [],
  run: async ({ words: [shell] }, { commands, terminal }) => {
    const { completionScript } = await import('../completion/completion-script.ts');
    terminal.out(completionScript(commands, shell, terminal.language));
    return rightUsage(0);
  },
});
