# What went wrong that a person can mend, and how.
error-setting-database = The setting TILANNEKUVA_DATABASE_URL is not valid. It must be of the form sqlite:///path/file.sqlite or postgresql://user@server/database.
error-setting-threshold = The setting TILANNEKUVA_THRESHOLD is “{ $value }”. It must be a whole number from 3 to 10.
error-setting-auth = The setting TILANNEKUVA_AUTH is “{ $value }”. It must be off or oidc.
error-database-locked = Something else is being stored, and the database was not free in time. Nothing was changed. Try again in a moment.
error-database-gone = The database cannot be reached. Nothing was changed. Check that the database is running and that TILANNEKUVA_DATABASE_URL is correct.
error-database-broken = The database file cannot be read. Restore a backup with the command python -m data_access restore FILE.
error-file-empty = The file is empty. Save it again in Excel, then try again.
error-file-too-large = The file is over { $megabytes } megabytes. Split it into parts, for example by year.
error-file-old-or-locked = The file is in the old Excel format (.xls). Open it in Excel and save it as .xlsx.
error-file-locked = The file is protected with a password, so it cannot be read. Remove the password in Excel (File > Info) and import the file again.
error-file-ods = The file is an OpenDocument spreadsheet (.ods). Save it as .xlsx and try again.
error-file-text = The file is text (for example CSV), even if its name says otherwise. Open it in Excel and save it as .xlsx.
error-file-too-heavy = The file could not be read in a reasonable time or within the memory. Nothing was stored. Copy only the data (values) to a new workbook, or split it into parts, for example by year.
error-file-binary = The file is in the format .xlsb. Save it as .xlsx.
error-file-pdf = The file is a PDF. Import an Excel file (.xlsx).
error-file-web-page = The file is a web page or XML, even if its name says otherwise. Open it in Excel and save it as .xlsx.
error-file-picture = The file is a picture. Import an Excel file (.xlsx).
error-file-not-excel = The file is not an Excel workbook (.xlsx). Save it in Excel as .xlsx and try again.
error-file-broken = The file is damaged and cannot be read. Open it in Excel, save it under a new name and try again.
error-file-dangerous = The file unpacks to an unusually large size, so it is not opened. Copy the data to a new workbook and try again.
error-file-no-sheets = The workbook has no sheets. Check that it is the right file.
error-file-same-names = The workbook has two sheets with the same name, so they cannot be told apart. Give them different names in Excel and try again.
error-file-too-many-rows = The sheet has more rows or cells than can be read at once. Split it into parts, for example by year.
error-file-missing = The file { $name } was not found. Check the path.
error-import-unknown = There is no import { $id }. See the numbers with the command python -m data_access history.
error-import-already = Import { $id } is already { $state ->
    [undone] undone
   *[active] in force
}. Nothing was changed.
error-release-unsafe = With the threshold { $threshold }, no release could be made that protects everybody. The previous release is safe: set TILANNEKUVA_THRESHOLD back to what it was.
error-import-rejected = The file has errors, so nothing was stored. Correct them and import the file again.
error-dataset-unknown = There is no dataset { $id }. The datasets are: { $known }.
error-format-unknown = The ending of the file { $name } is not known. Use the ending { $known }.
error-backup-broken = The file { $name } is not a backup of this application. Choose another file.
error-backup-newer = The backup was made with a newer version. Update the application and try again.
error-database-newer = The database was made with a newer version. Update the application and start it again.
error-file-not-written = The file { $name } cannot be written. Check the folder and the permissions.
