import { expect, it } from 'vitest';
import { drawPictures } from '../../docs/pictures/draw.ts';

it.each([...drawPictures()])('the picture %s shows what the program lays out', async (name, picture) => {
  await expect(picture).toMatchFileSnapshot(`../../docs/pictures/${name}`);
});
