import { encode } from 'uqr';

/** Free modules around, as the standard asks. */
const QUIET = 4;
const SIDE = 8;

/** A link as a QR code, dark on light in every theme, since cameras read no other. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg
      class="qr"
      role="img"
      aria-label={label}
      width={size * SIDE}
      height={size * SIDE}
      viewBox={`0 0 ${size} ${size}`}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
