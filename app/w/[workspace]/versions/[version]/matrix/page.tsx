export { default, generateMetadata } from "#app/w/[workspace]/matrix/page.tsx";
