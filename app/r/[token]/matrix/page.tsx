import { Matrix } from "#components/matrix/matrix.tsx";

export default function GuestMatrixPage() {
  return <Matrix />;
}
