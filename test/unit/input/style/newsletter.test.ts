/** What CLREQ and GB/T 9704-2012 ask of the sizes and inks of a newsletter. docs/clreq.md names these tests. */
import { describe, expect, it } from 'vitest';
import { black, red } from '../../../../src/base/ink.ts';
import { newsletterStyle as style } from '../../../../src/input/style/newsletter.ts';

describe('the newsletter style', () => {
  it('has a line gap of half the type size at least, and of its whole at most', () => {
    const gap = style.pitch / style.body.size - 1;
    expect(gap).toBeGreaterThanOrEqual(0.5);
    expect(gap).toBeLessThanOrEqual(1);
  });

  it('has no type smaller than 7.875 pt', () => {
    const sizes = [...JSON.stringify(style).matchAll(/"role":"[^"]+","size":([\d.]+)/g)].map(([, size]) =>
      Number(size),
    );
    expect(sizes.length).toBeGreaterThan(10);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(7.875);
  });

  it('is on A4', () => {
    expect(style.paper).toEqual({ width: 210, height: 297 });
  });

  it('prints text black and the name in red 小标宋 over a red rule', () => {
    expect([style.body.ink, style.title.ink, style.source.ink]).toEqual([black, black, black]);
    expect(style.masthead.name).toMatchObject({ role: 'biaosong', ink: red });
    expect(style.masthead.rule.ink).toEqual(red);
  });

  it('has heads larger than the text and in other faces, titles centred and section heads at the line’s start', () => {
    expect(style.sectionHead.size).toBeGreaterThan(style.body.size);
    expect(style.title.size).toBeGreaterThan(style.body.size);
    expect([style.title.align, style.sectionHead.align]).toEqual(['center', 'start']);
  });

  it('has heads of the first level in 黑, of the second in 楷', () => {
    expect(style.headings.map(({ role }) => role)).toEqual(['hei', 'kai', 'song-bold', 'song']);
  });

  it('rules the colophon with 0.35 mm first and last, 0.25 mm between', () => {
    expect(style.colophon.rules).toEqual({ outer: 0.35, inner: 0.25 });
  });
});
