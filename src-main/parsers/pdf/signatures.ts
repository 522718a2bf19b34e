/** The signatures of a PDF. */
import type { Pdfium } from './pdfium.ts';
import { withSpace } from './pdfium.ts';

/** No real document has more signatures, and none longer. */
const mostSignatures = 50;
const longestSignature = 1024 * 1024;

/** The CMS containers of a document's signatures (ISO 32000-2, 12.8.1). */
export function signaturesOf(pdfium: Pdfium, document: number): Uint8Array[] {
  const count = Math.min(Math.max(0, pdfium._FPDF_GetSignatureCount(document)), mostSignatures);
  return Array.from({ length: count }, (_none, index) => {
    const signature = pdfium._FPDF_GetSignatureObject(document, index);
    const length = signature === 0 ? 0 : pdfium._FPDFSignatureObj_GetContents(signature, 0, 0);
    if (length <= 0 || length > longestSignature) return new Uint8Array();
    return withSpace(pdfium, length, (address) => {
      pdfium._FPDFSignatureObj_GetContents(signature, address, length);
      return pdfium.HEAPU8.slice(address, address + length);
    });
  });
}
