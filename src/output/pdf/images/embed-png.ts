/** PNG pictures: passed on packed as they are where PDF can unpack them, else taken apart into colours and opacity. */
import type { PngPicture } from '../../../base/picture.ts';
import type { Container, PdfReference } from '../container.ts';
import { type PdfValue, token } from '../values.ts';
import type { ImageColours } from './image-colours.ts';
import { pngProfile } from './own-profile.ts';
import { pngChunks } from './png-chunks.ts';
import { colourSamples, samplesOf } from './png-samples.ts';
import { rowReducer, stepFor } from './reduce.ts';

/** Colours as samples a pixel, opacity not counted. */
const components: Readonly<Record<PngPicture['colour'], number>> = {
  grey: 1,
  rgb: 3,
  palette: 1,
  'grey-alpha': 1,
  'rgb-alpha': 3,
};

/** The image, with a soft mask where it is transparent. Of a palette, the few colours are converted for press, not the pixels. */
export function embedPng(container: Container, picture: PngPicture, options: ImageColours): PdfReference {
  const { width, height, bitDepth, colour, isInterlaced, hasTransparency } = picture;
  const bytes = picture.bytes();
  const chunks = pngChunks(bytes);
  const image = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height };
  const isTransparent = hasTransparency || colour.endsWith('alpha');
  const converts = options.converter !== undefined && colour.startsWith('rgb');
  if (!isInterlaced && !isTransparent && !converts) {
    // PNG's own filters are those that Flate's predictors of 10 and above undo (ISO 32000-1, 7.4.4.4).
    const parms = { Predictor: 15, Colors: components[colour], BitsPerComponent: bitDepth, Columns: width };
    return container.addPlainStream(chunks.pixels, {
      ...image,
      ColorSpace: colourSpace(colour, chunks.palette, options, pngProfile(bytes)),
      BitsPerComponent: bitDepth,
      Filter: 'FlateDecode',
      DecodeParms: parms,
    });
  }
  const samples = samplesOf(picture, chunks);
  const { colours, opacity } = colourSamples(picture, samples, chunks);
  if (options.flattens && isTransparent) layOnPaper(colours, opacity);
  const mask =
    isTransparent && !options.flattens
      ? container.addStream(opacity, { ...image, ColorSpace: 'DeviceGray', BitsPerComponent: 8 })
      : undefined;
  const isGrey = colours.length === width * height;
  const shown = { ...image, BitsPerComponent: 8, SMask: mask };
  if (isGrey || options.converter === undefined) {
    return container.addStream(colours, { ...shown, ColorSpace: options.space(isGrey ? 1 : 3, pngProfile(bytes)) });
  }
  const step = stepFor(width, height);
  const small = rowReducer(width, 3, step)(colours);
  const size = { Width: Math.floor(width / step), Height: Math.floor(height / step) };
  const printed = options.converter.quickly(pngProfile(bytes))(small);
  return container.addStream(printed, { ...shown, ...size, ColorSpace: 'DeviceCMYK' });
}

/** What lets the paper through becomes as light as the paper makes it. */
function layOnPaper(colours: Uint8Array, opacity: Uint8Array): void {
  const each = colours.length / opacity.length;
  for (let at = 0; at < colours.length; at++) {
    const solid = opacity[Math.floor(at / each)]! / 255;
    colours[at] = Math.round(colours[at]! * solid + 255 * (1 - solid));
  }
}

function colourSpace(
  colour: PngPicture['colour'],
  palette: Uint8Array,
  options: ImageColours,
  profile: Uint8Array | undefined,
): PdfValue {
  if (colour !== 'palette') return options.space(components[colour] === 1 ? 1 : 3, profile);
  const printed = options.converter?.toCmyk(palette, profile);
  const table = token(`<${Buffer.from(printed ?? palette).toString('hex')}>`);
  return ['Indexed', printed === undefined ? options.space(3, profile) : 'DeviceCMYK', palette.length / 3 - 1, table];
}
