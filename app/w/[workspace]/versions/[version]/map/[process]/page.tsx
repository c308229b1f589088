export { default, generateMetadata } from "#app/w/[workspace]/map/[process]/page.tsx";
