/** PNG pictures: passed on packed as they are where PDF can unpack them, else taken apart into colours and opacity. */
import type { PngPicture } from '../../../base/picture.ts';
import type { Container, PdfReference } from '../container.ts';
import { type PdfValue, token } from '../values.ts';
import { pngChunks } from './png-chunks.ts';
import { colourSamples, samplesOf } from './png-samples.ts';

/** Colours as samples a pixel, opacity not counted. */
const components: Readonly<Record<PngPicture['colour'], number>> = {
  grey: 1,
  rgb: 3,
  palette: 1,
  'grey-alpha': 1,
  'rgb-alpha': 3,
};

/** The image, with a soft mask where it is transparent. */
export function embedPng(container: Container, picture: PngPicture): PdfReference {
  const { width, height, bitDepth, colour, isInterlaced, hasTransparency } = picture;
  const chunks = pngChunks(picture.bytes());
  const image = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height };
  const isTransparent = hasTransparency || colour.endsWith('alpha');
  if (!isInterlaced && !isTransparent) {
    // PNG's own filters are those that Flate's predictors of 10 and above undo (ISO 32000-1, 7.4.4.4).
    const parms = { Predictor: 15, Colors: components[colour], BitsPerComponent: bitDepth, Columns: width };
    return container.addPlainStream(chunks.pixels, {
      ...image,
      ColorSpace: colourSpace(colour, chunks.palette),
      BitsPerComponent: bitDepth,
      Filter: 'FlateDecode',
      DecodeParms: parms,
    });
  }
  const samples = samplesOf(picture, chunks);
  const { colours, opacity } = colourSamples(picture, samples, chunks);
  const mask = isTransparent
    ? container.addStream(opacity, { ...image, ColorSpace: 'DeviceGray', BitsPerComponent: 8 })
    : undefined;
  return container.addStream(colours, {
    ...image,
    ColorSpace: colours.length === width * height ? 'DeviceGray' : 'DeviceRGB',
    BitsPerComponent: 8,
    SMask: mask,
  });
}

function colourSpace(colour: PngPicture['colour'], palette: Uint8Array): PdfValue {
  if (colour !== 'palette') return components[colour] === 1 ? 'DeviceGray' : 'DeviceRGB';
  const table = token(`<${Buffer.from(palette).toString('hex')}>`);
  return ['Indexed', 'DeviceRGB', palette.length / 3 - 1, table];
}
