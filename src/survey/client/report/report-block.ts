import type { Step } from '../../domain/scale.ts';
import type { ResultTable } from '../results/result-table.ts';

/**
 * The report as a list of blocks, in the order in which it is read. Print, Word and spreadsheet are made of the same list, so that none of them can say
 * something else. Digits are Arabic here; papers turn them into Thai ones at the end.
 */
export type Block = MemoBlock | TextBlock | TableBlock | BarsBlock | MeansBlock | TrendBlock | QuotesBlock;

/** The cover memo (บันทึกข้อความ), on a sheet of its own. */
export interface MemoBlock {
  readonly kind: 'memo';
  /** บันทึกข้อความ */
  readonly title: string;
  /** ส่วนราชการ, ที่, วันที่, เรื่อง: a label and what follows it; what is empty stays a dotted line for the pen. */
  readonly lines: readonly { readonly label: string; readonly text: string }[];
  /** เรียน and to whom. */
  readonly to: string;
  /** เหตุ, ผลและข้อเสนอ, สรุป. */
  readonly paragraphs: readonly string[];
  /** Who signs, one below the other. `opinion`: what stands above dotted lines (ความเห็นของปลัดเทศบาล). A name that is missing is a dotted line. */
  readonly signatures: readonly {
    readonly opinion?: string | undefined;
    readonly name?: string | undefined;
    readonly position: string;
  }[];
}

/** `title`: of the whole body, once; `formula`: on a line of its own; `note`: small, under a table or plot. */
export interface TextBlock {
  readonly kind: 'title' | 'heading' | 'subheading' | 'paragraph' | 'formula' | 'note';
  readonly text: string;
}

interface TableBlock {
  readonly kind: 'table';
  readonly table: ResultTable;
}

/** One stacked bar under each name: how many of a hundred gave each step, the best first. */
export interface BarsBlock {
  readonly kind: 'bars';
  readonly caption: string;
  readonly bars: readonly {
    readonly name: string;
    /** In hundredths of a percent; `step` gives the colour, 0 = no opinion. */
    readonly parts: readonly { readonly label: string; readonly step: Step | 0; readonly share: number }[];
    /** In hundredths; `undefined`: nobody scored it. */
    readonly mean: number | undefined;
  }[];
}

/** A mean under each name, of a highest step. */
export interface MeansBlock {
  readonly kind: 'means';
  readonly caption: string;
  readonly highest: number;
  readonly means: readonly { readonly name: string; readonly mean: number }[];
}

/** Means in order of time; a month of which too little is known has none. */
export interface TrendBlock {
  readonly kind: 'trend';
  readonly caption: string;
  readonly highest: number;
  readonly points: readonly { readonly name: string; readonly mean: number | undefined }[];
}

/** What people wrote, as it may be published, under its theme. */
export interface QuotesBlock {
  readonly kind: 'quotes';
  readonly theme: string;
  readonly quotes: readonly string[];
}
