import { describe, expect, it } from 'vitest';
import { marked, priced } from './marked.ts';

describe('numbers, units and codes', () => {
  it.each([
    ...[
      '3.5',
      '4,000',
      '12.6%',
      '￥1,000',
      '￥ 100',
      'US$100',
      '№5',
      '№ 5',
      '§ 3',
      '37℃',
      '37 ℃',
      '12 %',
      '-5',
      '±0.5',
      '1/3',
    ],
    ...[
      '1000 kV',
      '5 kg',
      '20 mg/L',
      '5 W/(m²·K)',
      '100 kW·h',
      '9.8 m/s²',
      '2.7×10⁻⁶/K',
      '3.5×10⁴ m³',
      '3.5 × 10⁴',
      '100 USD',
    ],
    ...[
      '5 000',
      '12 345 678',
      '1，000',
      '１，０００',
      '３．５％',
      '１２３',
      '≥90%',
      '≥ 90',
      '＞5',
      '＜３',
      '14:30',
      '14：30',
      '3：2',
    ],
    ...[
      '2026-03-15',
      '2026/3/15',
      '2026.3.15',
      '010-12345678',
      '010—12345678',
      '9·11',
      'No. 5',
      'Vol. 3',
      'p. 12',
      'Fig. 2',
    ],
    ...[
      'GB/T 15834—2011',
      'GB/T 15834–2011',
      'GB/T15834—2011',
      'ISO/IEC 17025',
      'ISO 9001:2015',
      'DL/T 860',
      'T/CEC 123—2020',
    ],
    ...[
      'PM2.5',
      'CO₂',
      'COVID-19',
      '3D',
      '5G',
      'H1N1',
      'SARS-CoV-2',
      'β-Si₃N₄',
      'AK—47',
      'X-ray',
      'IEEE 802.11',
      'Q/GDW 1234.5—2019',
    ],
  ])('%s stays whole', (expression) => {
    expect(marked(expression)).toBe(expression);
    expect(marked(`文${expression}，文`)).toContain(expression);
  });

  it('parts a number from its measure word at a small cost', () => {
    expect(priced('26个')).toBe('26|20|个');
    expect(priced('26 个')).toBe('26 |20|个');
    expect(priced('2026年3月')).toBe('2026|20|年|0|3|20|月');
  });

  it('does not take the end of a code for a number with its measure word', () => {
    expect(priced('PM2.5的')).toBe('PM2.5|0|的');
    expect(priced('COVID-19疫')).toBe('COVID-19|0|疫');
    expect(priced('ISO 9001认')).toBe('ISO 9001|0|认');
  });

  it('parts 第 from its number at a cost', () => {
    expect(priced('第5章')).toBe('第|40|5|20|章');
  });

  it('parts a range behind its connector, at a cost', () => {
    expect(priced('2026—2030年')).toBe('2026—|60|2030|20|年');
    expect(priced('10%～20%')).toBe('10%～|60|20%');
    expect(priced('3月–5月')).toBe('3|20|月–|60|5|20|月');
  });

  it('parts sizes behind the sign of multiplication at a cost, and no number from its unit', () => {
    expect(priced('114 mm×114 mm')).toBe('114 mm×|60|114 mm');
    expect(priced('114 mm × 114 mm')).toBe('114 mm × |60|114 mm');
    expect(priced('1600×1200')).toBe('1600×1200');
  });

  it('keeps a minus with its number', () => {
    expect(marked('为－5℃')).toBe('为－5℃');
    expect(marked('（–5℃）')).toBe('（–5℃）');
  });

  it('lists numbers with Chinese commas', () => {
    expect(marked('1，2，3和1、20')).toBe('1，|2，|3|和|1、|20');
    expect(marked('2026，100')).toBe('2026，|100');
  });

  it('keeps what follows a bracket that ends in a number together (typst#3082)', () => {
    expect(marked('急（0000），松')).toBe('急|（0000），|松');
    expect(marked('急（abc0），松')).toBe('急|（abc0），|松');
  });

  it('parts a name from its number at a cost', () => {
    expect(priced('Windows 11')).toBe('Windows |30|11');
    expect(priced('about 11')).toBe('about |0|11');
  });

  it('parts a number from a word that is no unit', () => {
    expect(marked('5 pieces')).toBe('5 |pieces');
    expect(marked('3 days')).toBe('3 |days');
  });
});

describe('symbols of units', () => {
  it.each([
    'm',
    'km',
    'μm',
    'm³',
    'kV',
    'MW',
    'kWh',
    'kW·h',
    'mg/L',
    'W/(m²·K)',
    'm/s²',
    'm·s⁻¹',
    't/a',
    'dB',
    'Ω',
    'min',
  ])('knows %s', (symbol) => {
    expect(marked(`5 ${symbol}`)).not.toContain(' |');
  });

  it.each(['days', 'the', 'to', 'a', 'of', 'people', 'x', 'Kg/', 'kmkm'])('takes %s for a word', (word) => {
    expect(marked(`5 ${word}`)).toContain(`5 |${word}`);
  });
});
