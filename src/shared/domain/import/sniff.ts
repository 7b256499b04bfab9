import { said } from '../../texts/said';
import type { ImportFormat } from './import-table';

/** `zip` is opened first; what is in it tells the rest. */
export type SniffedFormat = 'csv' | 'json' | 'env' | 'zip' | 'age';

/** What a file is by its first bytes, and by its name where those say nothing. */
export function sniff(start: Uint8Array, fileName: string): SniffedFormat {
  if (start[0] === 0x50 && start[1] === 0x4b) return 'zip';
  const text = new TextDecoder('latin1').decode(start.slice(0, 4_096)).replaceAll('\0', '');
  if (/^(?:ï»¿|ÿþ|þÿ)?(?:age-encryption\.org\/|-----BEGIN AGE)/.test(text)) return 'age';
  const name = fileName.toLowerCase();
  if (/(?:^|\.)env(?:\.[\w-]+)?$/.test(name)) return 'env';
  if (name.endsWith('.csv') || name.endsWith('.tsv')) return 'csv';
  if (name.endsWith('.json')) return 'json';
  const body = text.replace(/^(?:ï»¿|ÿþ|þÿ)/, '').trimStart();
  if (/^[[{]/.test(body)) return 'json';
  const lines = body.split(/\r?\n/).filter((line) => line.trim() !== '' && !/^\s*#/.test(line));
  const settings = lines.filter((line) => /^\s*(?:export\s+)?[A-Za-z_]\w*=/.test(line)).length;
  return lines.length > 0 && settings >= lines.length * 0.6 ? 'env' : 'csv';
}

/** The formats that the command line may be told. */
export const TOLD_FORMATS = ['csv', 'json', 'env', '1pux'] as const;

/** A kind of file in words. */
export function formatTitle(format: ImportFormat): string {
  return said().importFiles.titles[format];
}
