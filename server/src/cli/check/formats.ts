import { github } from './github';
import { json } from './json';
import type { ReportFormat } from './report';
import { sarif } from './sarif';
import { text } from './text';

export const CHECK_FORMATS = ['text', 'json', 'sarif', 'github'] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];

export const FORMATS: Readonly<Record<CheckFormat, ReportFormat>> = { text, json, sarif, github };
