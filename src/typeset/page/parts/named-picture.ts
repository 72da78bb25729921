/** A picture that stands for words: a banner for the name of the newsletter, a device for that of a section. */
import type { Pt, Size } from '../../../base/geometry.ts';
import { uprightSize } from '../../../base/picture.ts';
import type { NamedPicture } from '../../../input/content/issue.ts';
import type { Placed } from '../../frame/frame.ts';
import { reportResolution } from '../flow/blocks/figure.ts';
import type { Setting } from '../flow/setting.ts';

/** As large as it fits into `room`. */
export function fittedSize({ picture }: NamedPicture, room: Size): Size {
  const { width, height } = uprightSize(picture);
  const scale = Math.min(room.width / width, room.height / height);
  return { width: width * scale, height: height * scale };
}

/** The picture at a place; `words` are what it shows, for who cannot see it. */
export function placePicture(setting: Setting, named: NamedPicture, size: Size, x: Pt, y: Pt, words: string): Placed {
  reportResolution(setting, named, size.width);
  const part = setting.structure.add({ kind: 'figure', alt: words });
  const image: Placed = { kind: 'image', x: 0, y: 0, size, picture: named.picture };
  return { kind: 'group', x, y, frame: { size, role: 'device', part, items: [image] } };
}
