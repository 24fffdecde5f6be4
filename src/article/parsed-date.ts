/** How a date is written. */
export type DateShape =
  | 'iso' // 2022-06-18, 2022-6-8 09:33, 2022-06-18T09:33:38.123+08:00
  | 'compact' // 20220618
  | 'rfc822' // Sat, 18 Jun 2022 01:33:38 GMT
  | 'asctime' // Sat Jun 18 01:33:38 2022, and what JavaScript's Date prints
  | 'words' // June 18, 2022 and 18 June 2022
  | 'slashes' // 2022/06/18
  | 'dots' // 2022.06.18 and 18.06.2022
  | 'numeric' // 06/18/2022 and 18-06-2022
  | 'cjk' // 2022年6月18日, 2022년 6월 18일
  | 'epoch' // seconds or milliseconds since 1970
  | 'object'; // a JavaScript Date

/** A time of day. */
export interface TimeOfDay {
  hour: number;
  minute: number;
  second: number;
  /** The digits behind the decimal point as they are written, up to nine; '' for none. */
  fraction: string;
}

/** A date as it was written: nothing is moved to another zone, and no time or zone is made up. */
export interface ParsedDate {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  /** Null for a date alone: `2022-06-18` is a day, not midnight. */
  time: TimeOfDay | null;
  /** Minutes east of UTC; null for a wall-clock date. */
  zone: number | null;
  shape: DateShape;
  /** True where day and month could change places (`03/04/2022`); they are then read month first. */
  ambiguous: boolean;
}
