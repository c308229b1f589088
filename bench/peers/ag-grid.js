import { AllCommunityModule, createGrid, ModuleRegistry } from "ag-grid-community";

ModuleRegistry.registerModules([AllCommunityModule]);
const { rows, columns } = await (await fetch("/sample-matrix.json")).json();
createGrid(document.getElementById("canvas"), {
  columnDefs: [
    { field: "title", headerName: "Activity", pinned: "left", width: 328 },
    ...columns.map(({ id, title }) => ({ field: id, headerName: title, width: 114, editable: true })),
  ],
  rowData: rows.map(({ id, title, letters }) => ({ id, title, ...letters })),
  getRowId: ({ data }) => data.id,
});
