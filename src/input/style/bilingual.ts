// Made from bilingual.yaml by `npm run styles`: change it there.
import { black, paper, red } from '../../base/ink.ts';
import type { Style } from './style.ts';

export const bilingualStyle: Style = {
  name: "bilingual",
  paper: {
    width: 210,
    height: 297
  },
  facing: "mirrored",
  sheetPages: 1,
  typeArea: {
    left: 27,
    top: 23.5,
    width: 156
  },
  columns: {
    count: 1,
    gap: 0
  },
  rows: 33,
  pitch: 21,
  characters: 36,
  body: {
    role: "song",
    size: 12,
    ink: black,
    rows: 1,
    align: "justify",
    indent: 2
  },
  english: {
    role: "latin",
    size: 11,
    ink: black,
    rows: 1,
    align: "justify",
    indent: 2,
    hyphenation: "always"
  },
  sectionHead: {
    role: "hei",
    size: 16,
    ink: red,
    rows: 3,
    align: "start",
    indent: 0,
    english: {
      role: "latin",
      size: 13,
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
    leading: 1.6,
    manner: "marked"
  },
  kicker: {
    role: "kai",
    size: 12,
    ink: black,
    rows: 1,
    align: "center",
    indent: 0
  },
  title: {
    role: "hei",
    size: 15,
    ink: black,
    rows: 2,
    align: "center",
    indent: 0,
    leading: 1.4
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
    size: 12,
    ink: black,
    rows: 1,
    align: "center",
    indent: 0
  },
  author: {
    role: "kai",
    size: 11,
    ink: black,
    rows: 1,
    align: "center",
    indent: 0
  },
  headings: [
    {
      role: "hei",
      size: 12,
      ink: black,
      rows: 1,
      align: "justify",
      indent: 2
    },
    {
      role: "kai",
      size: 12,
      ink: black,
      rows: 1,
      align: "justify",
      indent: 2
    },
    {
      role: "song-bold",
      size: 12,
      ink: black,
      rows: 1,
      align: "justify",
      indent: 2
    },
    {
      role: "song",
      size: 12,
      ink: black,
      rows: 1,
      align: "justify",
      indent: 2
    }
  ],
  list: {
    form: "hanging"
  },
  quotation: {
    role: "kai",
    size: 12,
    ink: black,
    rows: 1,
    align: "justify",
    indent: 2,
    inset: 0
  },
  editorial: {
    role: "kai",
    size: 12,
    ink: black,
    rows: 1,
    align: "justify",
    indent: 2
  },
  signature: {
    role: "song",
    size: 12,
    ink: black,
    rows: 1,
    align: "start",
    indent: 0
  },
  source: {
    role: "kai",
    size: 12,
    ink: black,
    rows: 1,
    align: "end",
    indent: 0,
    place: "line",
    labels: "shown"
  },
  figure: {
    width: 0.67,
    rows: 15,
    gap: 4,
    caption: {
      role: "kai",
      size: 10.5,
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
    size: 8,
    ink: black,
    mark: "circled",
    numbering: "article"
  },
  colophon: {
    role: "song",
    size: 10.5,
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
    rows: 8,
    marking: {
      role: "hei",
      size: 12,
      ink: black
    },
    copyNumberAt: "right",
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
      size: 12,
      ink: black
    },
    line: {
      role: "song",
      size: 12,
      ink: black
    },
    supplement: {
      role: "hei",
      size: 14,
      ink: red
    },
    rule: {
      weight: 1.5,
      ink: red,
      gap: 2.4,
      below: 1
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
      size: 12,
      ink: black,
      form: "plain",
      place: "center"
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
