/** Colour spaces as the plates that they print on (ISO 32000-1, 8.6). */
import { dictOf, listOf, nameOf, numberOf, type PdfDict, type PdfValue } from '../pdf/values.ts';

export type ColourSpace =
  | { readonly kind: 'grey' | 'rgb' | 'cmyk'; readonly device: boolean }
  /** Lab and calibrated colours: not of any device. */
  | { readonly kind: 'lab' }
  /** Separation and DeviceN. */
  | { readonly kind: 'spots'; readonly names: readonly string[] }
  | { readonly kind: 'indexed'; readonly base: ColourSpace }
  | { readonly kind: 'pattern' };

/** A colour: its space, and how much of each ink it is, 0 to 1. */
export interface Colour {
  readonly space: ColourSpace;
  readonly components: readonly number[];
}

/** Cyan, magenta, yellow, black; undefined for a colour that is converted first. */
export type Process = readonly [number, number, number, number];

const device: Readonly<Record<string, ColourSpace>> = {
  DeviceGray: { kind: 'grey', device: true },
  DeviceRGB: { kind: 'rgb', device: true },
  DeviceCMYK: { kind: 'cmyk', device: true },
  G: { kind: 'grey', device: true },
  RGB: { kind: 'rgb', device: true },
  CMYK: { kind: 'cmyk', device: true },
  Pattern: { kind: 'pattern' },
};

/** The space that `value` describes or names among `resources`. */
export function colourSpace(value: PdfValue | undefined, resources: PdfDict | undefined, depth = 0): ColourSpace {
  const name = nameOf(value);
  if (name !== undefined) {
    const named = depth > 4 ? undefined : dictOf(resources?.get('ColorSpace'))?.get(name);
    return named === undefined ? (device[name] ?? { kind: 'lab' }) : colourSpace(named, resources, depth + 1);
  }
  const [family, first] = listOf(value);
  switch (nameOf(family)) {
    case 'ICCBased':
      return iccBased(numberOf(dictOf(first)?.get('N')));
    case 'CalGray':
      return { kind: 'grey', device: false };
    case 'CalRGB':
      return { kind: 'rgb', device: false };
    case 'Separation':
      return { kind: 'spots', names: [nameOf(first) ?? ''] };
    case 'DeviceN':
      return { kind: 'spots', names: listOf(first).map((each) => nameOf(each) ?? '') };
    case 'Indexed':
    case 'I':
      return { kind: 'indexed', base: colourSpace(first, resources, depth + 1) };
    case 'Pattern':
      return { kind: 'pattern' };
    default:
      return device[nameOf(family) ?? ''] ?? { kind: 'lab' };
  }
}

function iccBased(components: number | undefined): ColourSpace {
  if (components === 1) return { kind: 'grey', device: false };
  return { kind: components === 4 ? 'cmyk' : 'rgb', device: false };
}

/** What a colour is before one is set: black (8.6.5). */
export const initialColour: Colour = { space: { kind: 'grey', device: true }, components: [0] };

/** The colour that a space begins with when it is chosen. */
export function initialIn(space: ColourSpace): Colour {
  if (space.kind === 'cmyk') return { space, components: [0, 0, 0, 1] };
  if (space.kind === 'spots') return { space, components: space.names.map(() => 1) };
  return { space, components: space.kind === 'rgb' ? [0, 0, 0] : [0] };
}

const processNames = ['Cyan', 'Magenta', 'Yellow', 'Black'];

/** How much of the four process inks a colour is, where the file says it. */
export function processOf({ space, components }: Colour): Process | undefined {
  const [c = 0, m = 0, y = 0, k = 0] = components;
  if (space.kind === 'cmyk') return [c, m, y, k];
  if (space.kind === 'grey') return [0, 0, 0, 1 - c];
  if (space.kind !== 'spots') return undefined;
  if (space.names[0] === 'All') return [c, c, c, c];
  const amount = (name: string): number => components[space.names.indexOf(name)] ?? 0;
  const [cyan, magenta, yellow, black] = processNames.map(amount);
  return [cyan!, magenta!, yellow!, black!];
}

/** Names of the spot inks that a space prints with. */
export function spotsOf(space: ColourSpace): readonly string[] {
  if (space.kind === 'indexed') return spotsOf(space.base);
  if (space.kind !== 'spots') return [];
  return space.names.filter((name) => !['All', 'None', ...processNames].includes(name));
}

/** All inks together, 1 for one solid. */
export function inkSum(colour: Colour): number | undefined {
  const process = processOf(colour);
  if (process === undefined) return undefined;
  const spots = colour.space.kind === 'spots' && spotsOf(colour.space).length > 0 ? sum(colour.components) : undefined;
  return spots ?? sum(process);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Whether it leaves the paper as it is. */
export function isWhite(colour: Colour): boolean {
  return (inkSum(colour) ?? 1) === 0 || (colour.space.kind === 'rgb' && colour.components.every((part) => part === 1));
}

/** What a colour is, for messages. */
export function describeColour({ space, components }: Colour): string {
  const parts = components.map((part) => Math.round(part * 100)).join('/');
  const names = {
    grey: 'Gray',
    rgb: 'RGB',
    cmyk: 'CMYK',
    lab: 'Lab',
    spots: '',
    indexed: 'Indexed',
    pattern: 'Pattern',
  };
  return space.kind === 'spots' ? `${space.names.join('+')} ${parts}` : `${names[space.kind]} ${parts}`;
}
