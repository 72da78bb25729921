import { expect, it } from 'vitest';
import { memoryWorld } from '../../../src/base/memory-world.ts';
import { recordingWorld } from '../../../src/base/recording-world.ts';

it('keeps what was read and what is missing, each path once', () => {
  const { world, asked } = recordingWorld(memoryWorld({ 'a.yaml': 'a', 'b.md': 'b', 'c.ttf': 'c' }));
  world.readText('a.yaml');
  world.readText('a.yaml');
  expect(world.exists('b.md')).toBe(true);
  expect(world.exists('d.md')).toBe(false);
  world.readBytes('e.png');
  world.open('c.ttf');
  expect(asked()).toEqual({ read: ['a.yaml', 'c.ttf'], missing: ['d.md', 'e.png'] });
});
