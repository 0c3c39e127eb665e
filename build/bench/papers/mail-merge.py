# What an office does today: LibreOffice's mail merge of the notices alone, a file each. /usr/bin/python3 mail-merge.py FOLDER OUT
# FOLDER holds each.docx and data.json; needs python3-uno and libreoffice-base.
import csv, json, os, re, subprocess, sys, tempfile, time
import uno
from com.sun.star.beans import PropertyValue

folder, out = sys.argv[1], sys.argv[2]
os.makedirs(out, exist_ok=True)
work = tempfile.mkdtemp()
rows = json.load(open(f'{folder}/data.json', encoding='utf8'))
url = lambda path: 'file://' + path
properties = lambda **named: tuple(PropertyValue(Name=name, Value=value) for name, value in named.items())
pipe = f'merge{os.getpid()}'
office = subprocess.Popen(['soffice', '--headless', '--norestore', '--nologo', f'-env:UserInstallation={url(work)}/profile', f'--accept=pipe,name={pipe};urp;'], stderr=subprocess.DEVNULL)
try:
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext('com.sun.star.bridge.UnoUrlResolver', local)
    context = None
    for _ in range(600):
        try:
            context = resolver.resolve(f'uno:pipe,name={pipe};urp;StarOffice.ComponentContext')
            break
        except Exception:
            time.sleep(0.1)
    new = lambda service: context.ServiceManager.createInstanceWithContext(service, context)
    desktop = new('com.sun.star.frame.Desktop')
    document = desktop.loadComponentFromURL(url(f'{folder}/each.docx'), '_blank', 0, properties(Hidden=True))
    names = list(rows[0])
    with open(f'{work}/rows.csv', 'w', newline='', encoding='utf8') as file:
        writer = csv.DictWriter(file, names)
        writer.writeheader()
        writer.writerows(rows)
    databases = new('com.sun.star.sdb.DatabaseContext')
    source = databases.createInstance()
    source.URL = f'sdbc:flat:{url(work)}'
    source.Info = properties(Extension='csv', HeaderLine=True, FieldDelimiter=',', StringDelimiter='"', CharSet='UTF-8')
    source.DatabaseDocument.storeAsURL(url(f'{work}/rows.odb'), ())
    databases.registerObject(pipe, source)
    search = document.createSearchDescriptor()
    search.SearchRegularExpression, search.SearchString = True, r'\{t[0-9]+\}'
    found = document.findAll(search)
    for at in range(found.Count):
        place = found.getByIndex(at)
        master = document.createInstance('com.sun.star.text.FieldMaster.Database')
        master.DataBaseName, master.DataTableName, master.DataColumnName = pipe, 'rows', re.sub(r'[{}]', '', place.String)
        field = document.createInstance('com.sun.star.text.TextField.Database')
        field.attachTextFieldMaster(master)
        place.Text.insertTextContent(place, field, True)
    document.storeToURL(url(f'{work}/merge.odt'), properties(FilterName='writer8'))
    document.close(True)
    began = time.monotonic()
    merge = new('com.sun.star.text.MailMerge')
    merge.DataSourceName, merge.CommandType, merge.Command, merge.DocumentURL = pipe, 0, 'rows', url(f'{work}/merge.odt')
    merge.OutputType, merge.OutputURL, merge.SaveFilter = 2, url(out), 'MS Word 2007 XML'
    merge.execute(())
    took = time.monotonic() - began
    databases.revokeObject(pipe)
    print(json.dumps({'files': len(os.listdir(out)), 'ms': took * 1000}))
    try:
        desktop.terminate()
    except Exception:
        pass
    office.wait()
finally:
    if office.poll() is None:
        office.kill()
