/** Glyph descriptions of TrueType → strokes of a pen, in font units. OpenType 1.9, "glyf". */
import { type Pen, transformed } from '../pen.ts';

// Flags of a point.
const onCurve = 0x01;
const shortX = 0x02;
const shortY = 0x04;
const repeated = 0x08;
const sameOrPositiveX = 0x10;
const sameOrPositiveY = 0x20;

// Flags of a component.
const argumentsAreWords = 0x0001;
const argumentsAreOffsets = 0x0002;
const haveScale = 0x0008;
const moreComponents = 0x0020;
const haveTwoScales = 0x0040;
const haveMatrix = 0x0080;

const headerLength = 10;

/** Draws another glyph, a part of the one being drawn. */
export type DrawPart = (glyph: number, pen: Pen) => void;

/** Draws a description; one of no bytes draws nothing. Throws a RangeError when it ends too early. */
export function drawDescription(bytes: Uint8Array, pen: Pen, drawPart: DrawPart): void {
  if (bytes.length === 0) return;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const contours = view.getInt16(0);
  if (contours < 0) drawComposite(view, pen, drawPart);
  else if (contours > 0) drawSimple(view, contours, pen);
}

interface Point {
  readonly x: number;
  readonly y: number;
  readonly on: boolean;
}

function drawSimple(view: DataView, contours: number, pen: Pen): void {
  const ends = Array.from({ length: contours }, (_, index) => view.getUint16(headerLength + 2 * index));
  const count = ends[contours - 1]! + 1;
  let at = headerLength + 2 * contours;
  at += 2 + view.getUint16(at);
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = view.getUint8(at++);
    const times = (flag & repeated) === 0 ? 1 : 1 + view.getUint8(at++);
    for (let k = 0; k < times; k++) flags.push(flag);
  }
  const xs = readCoordinates(view, at, flags.slice(0, count), shortX, sameOrPositiveX);
  const ys = readCoordinates(view, xs.end, flags.slice(0, count), shortY, sameOrPositiveY);
  let first = 0;
  for (const end of ends) {
    const points: Point[] = [];
    for (let k = first; k <= end; k++) {
      points.push({ x: xs.values[k]!, y: ys.values[k]!, on: (flags[k]! & onCurve) !== 0 });
    }
    drawContour(points, pen);
    first = end + 1;
  }
}

function readCoordinates(view: DataView, start: number, flags: readonly number[], short: number, same: number) {
  const values: number[] = [];
  let at = start;
  let value = 0;
  for (const flag of flags) {
    if ((flag & short) !== 0) value += (flag & same) !== 0 ? view.getUint8(at++) : -view.getUint8(at++);
    else if ((flag & same) === 0) {
      value += view.getInt16(at);
      at += 2;
    }
    values.push(value);
  }
  return { values, end: at };
}

/** Between two control points stands a point of the curve, in the middle, that the file leaves out. */
function drawContour(points: readonly Point[], pen: Pen): void {
  if (points.length === 0) return;
  const start = points.findIndex(({ on }) => on);
  const origin = start === -1 ? middle(points.at(-1)!, points[0]!) : points[start]!;
  pen.moveTo(origin.x, origin.y);
  let control: Point | undefined;
  const rest = [...points.slice(start + 1), ...points.slice(0, Math.max(0, start)), { ...origin, on: true }];
  for (const point of rest) {
    if (point.on) {
      if (control === undefined) pen.lineTo(point.x, point.y);
      else pen.quadraticTo(control.x, control.y, point.x, point.y);
      control = undefined;
    } else {
      if (control !== undefined) {
        const { x, y } = middle(control, point);
        pen.quadraticTo(control.x, control.y, x, y);
      }
      control = point;
    }
  }
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, on: true };
}

/** Parts placed by matching points, which no face of today has, stand at their own origin. */
function drawComposite(view: DataView, pen: Pen, drawPart: DrawPart): void {
  let at = headerLength;
  let flags: number;
  do {
    flags = view.getUint16(at);
    const glyph = view.getUint16(at + 2);
    at += 4;
    const words = (flags & argumentsAreWords) !== 0;
    const [dx, dy] = words ? [view.getInt16(at), view.getInt16(at + 2)] : [view.getInt8(at), view.getInt8(at + 1)];
    at += words ? 4 : 2;
    const fraction = (): number => {
      at += 2;
      return view.getInt16(at - 2) / 0x4000;
    };
    let [a, b, c, d] = [1, 0, 0, 1];
    if ((flags & haveScale) !== 0) a = d = fraction();
    else if ((flags & haveTwoScales) !== 0) [a, d] = [fraction(), fraction()];
    else if ((flags & haveMatrix) !== 0) [a, b, c, d] = [fraction(), fraction(), fraction(), fraction()];
    const placed = (flags & argumentsAreOffsets) !== 0;
    drawPart(glyph, transformed(pen, [a, b, c, d, placed ? dx : 0, placed ? dy : 0]));
  } while ((flags & moreComponents) !== 0);
}
