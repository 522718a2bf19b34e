/** PDFium (Chrome's PDF engine, compiled to WASM): opening documents, and the few calls that we use of it. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PDFiumModule } from '@hyzyla/pdfium';
import { Unreadable } from '../outcome.ts';

/** C functions of PDFium by name: handles and addresses are numbers, 0 is null. See fpdfview.h, fpdf_text.h, fpdf_signature.h. */
type Functions = {
  _FPDF_InitLibraryWithConfig(config: number): void;
  _FPDF_LoadMemDocument(address: number, size: number, password: number): number;
  _FPDF_GetLastError(): number;
  _FPDF_DocumentHasValidCrossReferenceTable(document: number): number;
  _FPDF_CloseDocument(document: number): void;
  _FPDF_GetPageCount(document: number): number;
  _FPDF_LoadPage(document: number, index: number): number;
  _FPDF_ClosePage(page: number): void;
  _FPDF_GetPageWidthF(page: number): number;
  _FPDF_GetPageHeightF(page: number): number;
  _FPDFPage_CountObjects(page: number): number;
  _FPDFPage_GetAnnot(page: number, index: number): number;
  _FPDFPage_CloseAnnot(annotation: number): void;
  _FPDFAnnot_GetSubtype(annotation: number): number;
  _FPDFAnnot_GetRect(annotation: number, rectangle: number): number;
  _FPDFAnnot_GetFormFieldType(form: number, annotation: number): number;
  _FPDFAnnot_GetFormFieldValue(form: number, annotation: number, buffer: number, length: number): number;
  _FPDFDOC_InitFormFillEnvironment(document: number, info: number): number;
  _FPDFDOC_ExitFormFillEnvironment(form: number): void;
  _FPDFAnnot_GetStringValue(annotation: number, key: number, buffer: number, length: number): number;
  _FPDFPage_GetObject(page: number, index: number): number;
  _FPDFPage_GetAnnotCount(page: number): number;
  _FPDFPageObj_GetType(object: number): number;
  _FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number;
  _FPDF_PageToDevice(
    page: number,
    startX: number,
    startY: number,
    sizeX: number,
    sizeY: number,
    rotate: number,
    x: number,
    y: number,
    deviceX: number,
    deviceY: number,
  ): number;
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(textPage: number): void;
  _FPDFText_CountChars(textPage: number): number;
  _FPDFText_GetUnicode(textPage: number, index: number): number;
  _FPDFText_GetLooseCharBox(textPage: number, index: number, rectangle: number): number;
  _FPDFBitmap_CreateEx(
    width: number,
    height: number,
    format: number,
    address: number,
    stride: number,
  ): number;
  _FPDFBitmap_FillRect(
    bitmap: number,
    left: number,
    top: number,
    width: number,
    height: number,
    color: number,
  ): void;
  _FPDFBitmap_Destroy(bitmap: number): void;
  _FPDF_RenderPageBitmap(
    bitmap: number,
    page: number,
    startX: number,
    startY: number,
    sizeX: number,
    sizeY: number,
    rotate: number,
    flags: number,
  ): void;
  _FPDF_GetSignatureCount(document: number): number;
  _FPDF_GetSignatureObject(document: number, index: number): number;
  _FPDFSignatureObj_GetContents(signature: number, buffer: number, length: number): number;
};

export type Pdfium = Functions & {
  HEAPU8: Uint8Array;
  wasmExports: { malloc(size: number): number; free(address: number): void };
};

const needed = [
  '_FPDF_PageToDevice',
  '_FPDFText_GetUnicode',
  '_FPDFText_GetLooseCharBox',
  '_FPDF_GetSignatureObject',
  '_FPDFSignatureObj_GetContents',
];

/** The package's own type lists only what its wrapper calls; the module has all exports of PDFium. */
function isPdfium(module: object): module is Pdfium {
  return needed.every((name) => name in module);
}

let loading: Promise<Pdfium> | null = null;

/** PDFium, loaded when it is first needed. */
function loadPdfium(): Promise<Pdfium> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Pdfium> {
  const wasm = await readFile(createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm'));
  const module: object = await PDFiumModule({
    wasmBinary: new Uint8Array(wasm).buffer,
    locateFile: () => '',
  });
  if (!isPdfium(module)) throw new Error('PDFium without the functions that we need');
  // A null configuration means: no scripts, no fonts from outside.
  module._FPDF_InitLibraryWithConfig(0);
  return module;
}

/** Values of FPDF_GetLastError (fpdfview.h). */
const passwordError = 4;
const securityError = 5;

/**
 * Opens a PDF, hands it to `use` and closes it. A document that was cut off is opened with what is left. Throws
 * Unreadable with `pdf-encrypted` or `pdf-damaged`; a breakdown of PDFium itself asks for a fresh process.
 */
export async function withDocument<T>(
  bytes: Uint8Array,
  use: (pdfium: Pdfium, document: number) => T,
): Promise<T> {
  const pdfium = await loadPdfium();
  try {
    return open(pdfium, bytes, use);
  } catch (cause) {
    const mended = cause instanceof Unreadable && cause.reason === 'pdf-damaged' ? withTrailer(bytes) : null;
    if (mended !== null) return open(pdfium, mended, use);
    throw cause;
  }
}

function open<T>(pdfium: Pdfium, bytes: Uint8Array, use: (pdfium: Pdfium, document: number) => T): T {
  try {
    return withSpace(pdfium, bytes.length, (address) => {
      pdfium.HEAPU8.set(bytes, address);
      const document = pdfium._FPDF_LoadMemDocument(address, bytes.length, 0);
      if (document === 0) {
        const error = pdfium._FPDF_GetLastError();
        const encrypted = error === passwordError || error === securityError;
        throw new Unreadable(encrypted ? 'pdf-encrypted' : 'pdf-damaged');
      }
      try {
        return use(pdfium, document);
      } finally {
        pdfium._FPDF_CloseDocument(document);
      }
    });
  } catch (cause) {
    if (cause instanceof Unreadable) throw cause;
    throw new Unreadable('pdf-damaged', { cause, retire: true });
  }
}

/** PDFium rebuilds a document whose end is lost, but it has to be told where its catalogue is; null where there is none. */
function withTrailer(bytes: Uint8Array): Uint8Array | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const catalogue = text.search(/\/Type\s*\/Catalog\b/u);
  const before = text.slice(Math.max(0, catalogue - 2000), Math.max(0, catalogue));
  const header = [...before.matchAll(/(\d{1,10})\s+(\d{1,5})\s+obj\b/gu)].at(-1);
  if (catalogue < 0 || header === undefined) return null;
  const trailer = `\ntrailer\n<< /Root ${header[1]} ${header[2]} R >>\nstartxref\n0\n%%EOF\n`;
  return Buffer.concat([bytes, Buffer.from(trailer)]);
}

/** Opens a page (counted from 1), hands it to `use` and closes it. Throws Unreadable with `page-unreadable`. */
export function withPage<T>(pdfium: Pdfium, document: number, number: number, use: (page: number) => T): T {
  const page = pdfium._FPDF_LoadPage(document, number - 1);
  if (page === 0) throw new Unreadable('page-unreadable');
  try {
    return use(page);
  } finally {
    pdfium._FPDF_ClosePage(page);
  }
}

/** Size of FPDF_FORMFILLINFO with room to spare (fpdf_formfill.h), and the version of it without XFA. */
const formInfoBytes = 256;
const formInfoVersion = 1;

/** Opens a document's form, so that its fields can be asked for. No script of it runs, and no callback is given. */
export function withForm<T>(pdfium: Pdfium, document: number, use: (form: number) => T): T {
  return withSpace(pdfium, formInfoBytes, (info) => {
    pdfium.HEAPU8.fill(0, info, info + formInfoBytes);
    pdfium.HEAPU8[info] = formInfoVersion;
    const form = pdfium._FPDFDOC_InitFormFillEnvironment(document, info);
    try {
      return use(form);
    } finally {
      if (form !== 0) pdfium._FPDFDOC_ExitFormFillEnvironment(form);
    }
  });
}

/** Space for `size` bytes inside PDFium, freed after `use`. */
export function withSpace<T>(pdfium: Pdfium, size: number, use: (address: number) => T): T {
  const address = allocate(pdfium, size);
  try {
    return use(address);
  } finally {
    pdfium.wasmExports.free(address);
  }
}

function allocate(pdfium: Pdfium, size: number): number {
  const address = pdfium.wasmExports.malloc(size);
  if (address === 0) throw new Error('PDFium is out of memory');
  return address;
}
