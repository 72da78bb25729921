/** P08: pictures with enough samples for the size they are placed at. */
import type { Inspection, ReportFinding } from '../inspection.ts';
import { numberOf } from '../pdf/values.ts';

/** Samples per inch: wanted, and least, for photographs; least for line art of one bit. */
const wanted = 300;
const least = 200;
const leastLineArt = 600;

export function resolutionRule({ pages }: Inspection, report: ReportFinding): void {
  for (const page of pages) {
    for (const mark of page.marks) {
      if (mark.kind !== 'image' || !Number.isFinite(mark.resolution)) continue;
      const { image, resolution, box } = mark;
      const lineArt = mark.space === undefined || numberOf(image.get('BitsPerComponent') ?? image.get('BPC')) === 1;
      const enough = lineArt ? leastLineArt : wanted;
      if (resolution >= enough - 1) continue;
      const ppi = Math.round(resolution);
      report(
        'P08',
        resolution < (lineArt ? leastLineArt : least) - 1 ? 'error' : 'warning',
        { zh: `图片只有 ${ppi} ppi，应有 ${enough}`, en: `the picture has ${ppi} ppi: ${enough} are wanted` },
        { page, box },
      );
    }
  }
}
