export { default, generateMetadata } from "#app/w/[workspace]/matrix/[participant]/page.tsx";
