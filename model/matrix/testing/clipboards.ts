/** What Excel puts on the clipboard for a matrix of three columns, in Russian: letters of the Russian names, a merged section line, a line break in a title. */
export const EXCEL = {
  html: `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Excel.Sheet>
<style>
<!--table
	{mso-displayed-decimal-separator:"\\,";}
td
	{padding-top:1px; white-space:nowrap;}
.xl65
	{text-align:center;}
-->
</style>
</head>
<body link="#0563C1" vlink="#954F72">
<table border=0 cellpadding=0 cellspacing=0 width=436 style='border-collapse:collapse;width:327pt'>
<!--StartFragment-->
 <col width=180 style='width:135pt'>
 <col width=64 span=3 style='width:48pt'>
 <tr height=20 style='height:15.0pt'>
  <td height=20 width=180 style='height:15.0pt;width:135pt'></td>
  <td width=64 style='width:48pt'>Отдел продаж</td>
  <td width=64 style='width:48pt'>Бухгалтерия</td>
  <td width=64 style='width:48pt'>Склад &amp; логистика</td>
 </tr>
 <tr height=20 style='height:15.0pt'>
  <td colspan=4 height=20 style='height:15.0pt'>Запуск</td>
 </tr>
 <tr height=40 style='height:30.0pt'>
  <td height=40 style='height:30.0pt'>Остатки<br>
    на складе</td>
  <td class=xl65>К</td>
  <td class=xl65>И</td>
  <td class=xl65>О/Р</td>
 </tr>
 <tr height=20 style='height:15.0pt'>
  <td height=20 style='height:15.0pt'>Бюджет проекта</td>
  <td class=xl65>&nbsp;</td>
  <td class=xl65>О</td>
  <td class=xl65>позже</td>
 </tr>
<!--EndFragment-->
</table>
</body>
</html>`,
  text: "\tОтдел продаж\tБухгалтерия\tСклад & логистика\r\nЗапуск\t\t\t\r\n\"Остатки\nна складе\"\tК\tИ\tО/Р\r\nБюджет проекта\t\tО\tпозже\r\n",
};

/** The same of Google Sheets, in English with Latin letters. */
export const SHEETS = {
  html: `<google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}br {mso-data-placement:same-cell;}--></style><table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" cellpadding="0" dir="ltr" border="1" style="table-layout:fixed;font-size:10pt" data-sheets-root="1"><colgroup><col width="180"/><col width="100"/><col width="100"/><col width="100"/></colgroup><tbody><tr style="height:21px;"><td style="overflow:hidden;"></td><td style="overflow:hidden;" data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;Sales&quot;}">Sales</td><td style="overflow:hidden;">Accounting</td><td style="overflow:hidden;">Warehouse &amp; logistics</td></tr><tr style="height:21px;"><td rowspan="1" colspan="4" style="overflow:hidden;">Launch</td></tr><tr style="height:21px;"><td style="overflow:hidden;">Stock<br/>on hand</td><td style="overflow:hidden;">C</td><td style="overflow:hidden;">I</td><td style="overflow:hidden;">A, R</td></tr><tr style="height:21px;"><td style="overflow:hidden;">Project budget</td><td style="overflow:hidden;"></td><td style="overflow:hidden;">A</td><td style="overflow:hidden;">later</td></tr></tbody></table>`,
  text: "\tSales\tAccounting\tWarehouse & logistics\nLaunch\t\t\t\n\"Stock\non hand\"\tC\tI\tA, R\nProject budget\t\tA\tlater",
};
