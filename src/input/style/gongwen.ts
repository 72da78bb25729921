// Made from gongwen.yaml by `npm run styles`: change it there.
import { black, paper, red } from '../../base/ink.ts';
import type { Style } from './style.ts';

export const gongwenStyle: Style = {
  name: "gongwen",
  paper: {
    width: 210,
    height: 297
  },
  facing: "mirrored",
  sheetPages: 2,
  typeArea: {
    left: 28,
    top: 37,
    width: 156
  },
  columns: {
    count: 1,
    gap: 0
  },
  rows: 22,
  pitch: 28.990694345025055,
  characters: 28,
  body: {
    role: "fangsong",
    size: 16,
    ink: black,
    rows: 1,
    align: "justify",
    indent: 2
  },
  english: {
    role: "song",
    size: 16,
    ink: black,
    rows: 1,
    align: "justify",
    indent: 2,
    hyphenation: "narrow"
  },
  sectionHead: {
    role: "hei",
    size: 16,
    ink: red,
    rows: 2,
    align: "start",
    indent: 0,
    english: {
      role: "latin",
      size: 12,
      ink: red
    },
    device: "bar"
  },
  contents: {
    title: {
      role: "hei",
      size: 16,
      ink: red,
      rows: 2,
      align: "center",
      indent: 0
    },
    section: {
      role: "hei",
      size: 12,
      ink: black,
      rows: 1,
      align: "start",
      indent: 0
    },
    entry: {
      role: "song",
      size: 12,
      ink: black,
      rows: 1,
      align: "start",
      indent: 1
    },
    english: {
      role: "latin",
      size: 10.5,
      ink: black
    },
    leading: 1.75,
    manner: "marked"
  },
  kicker: {
    role: "kai",
    size: 16,
    ink: black,
    rows: 1,
    align: "center",
    indent: 0
  },
  title: {
    role: "biaosong",
    size: 22,
    ink: black,
    rows: 2,
    align: "center",
    indent: 0,
    leading: 1.5
  },
  titleEn: {
    role: "latin-bold",
    size: 12,
    ink: black,
    rows: 1,
    align: "center",
    indent: 0
  },
  subtitle: {
    role: "kai",
    size: 16,
    ink: black,
    rows: 1,
    align: "center",
    indent: 0
  },
  author: {
    role: "kai",
    size: 16,
    ink: black,
    rows: 1,
    align: "center",
    indent: 0
  },
  headings: [
    {
      role: "hei",
      size: 16,
      ink: black,
      rows: 1,
      align: "justify",
      indent: 2
    },
    {
      role: "kai",
      size: 16,
      ink: black,
      rows: 1,
      align: "justify",
      indent: 2
    },
    {
      role: "fangsong",
      size: 16,
      ink: black,
      rows: 1,
      align: "justify",
      indent: 2
    },
    {
      role: "fangsong",
      size: 16,
      ink: black,
      rows: 1,
      align: "justify",
      indent: 2
    }
  ],
  list: {
    form: "paragraph"
  },
  quotation: {
    role: "kai",
    size: 16,
    ink: black,
    rows: 1,
    align: "justify",
    indent: 2,
    inset: 0
  },
  editorial: {
    role: "kai",
    size: 16,
    ink: black,
    rows: 1,
    align: "justify",
    indent: 2
  },
  signature: {
    role: "fangsong",
    size: 16,
    ink: black,
    rows: 1,
    align: "start",
    indent: 0
  },
  source: {
    role: "fangsong",
    size: 16,
    ink: black,
    rows: 1,
    align: "end",
    indent: 0,
    place: "line",
    labels: "shown"
  },
  figure: {
    width: 0.67,
    rows: 11,
    gap: 4,
    caption: {
      role: "kai",
      size: 12,
      ink: black,
      leading: 1.5
    }
  },
  table: {
    caption: {
      role: "hei",
      size: 12,
      ink: black,
      leading: 1.5
    },
    head: {
      role: "hei",
      size: 10.5,
      ink: black,
      leading: 1.5
    },
    cell: {
      role: "song",
      size: 10.5,
      ink: black,
      leading: 1.5
    },
    note: {
      role: "song",
      size: 9,
      ink: black,
      leading: 1.5
    },
    span: "needed",
    rules: {
      outer: 1.5,
      inner: 0.75
    }
  },
  note: {
    role: "song",
    size: 9,
    ink: black,
    mark: "circled",
    numbering: "article"
  },
  colophon: {
    role: "fangsong",
    size: 14,
    ink: black,
    leading: 1.75,
    inset: 1,
    rules: {
      outer: 0.35,
      inner: 0.25
    }
  },
  qr: {
    size: 20,
    caption: {
      role: "kai",
      size: 9,
      ink: black
    }
  },
  masthead: {
    rows: 7,
    marking: {
      role: "hei",
      size: 16,
      ink: black
    },
    copyNumberAt: "left",
    name: {
      role: "biaosong",
      size: 44,
      ink: red
    },
    nameEn: {
      role: "latin-bold",
      size: 14,
      ink: red
    },
    nameRow: 1.5,
    subtitle: {
      role: "kai",
      size: 16,
      ink: black
    },
    line: {
      role: "fangsong",
      size: 16,
      ink: black
    },
    supplement: {
      role: "hei",
      size: 16,
      ink: red
    },
    rule: {
      weight: 1.5,
      ink: red,
      gap: 4,
      below: 2
    },
    banner: {
      height: 28,
      ink: red,
      name: {
        role: "biaosong",
        size: 36,
        ink: paper
      },
      line: {
        role: "hei",
        size: 12,
        ink: paper
      }
    }
  },
  foot: {
    gap: 7,
    folio: {
      role: "song",
      size: 14,
      ink: black,
      form: "dashes",
      place: "outer"
    },
    runningHead: {
      role: "kai",
      size: 10.5,
      ink: black,
      place: "foot"
    },
    continuation: {
      role: "kai",
      size: 9,
      ink: black
    }
  }
};
