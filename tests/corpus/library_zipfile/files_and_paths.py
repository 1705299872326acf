# Archives of the file system: files are added and extracted; zipfile.Path walks an archive as pathlib walks folders.
import os
import tempfile
import zipfile

with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    os.mkdir('src')
    for name, text in ('src/one.txt', '1\n'), ('src/two.txt', '22\n'):
        with open(name, 'w') as file:
            file.write(text)
    with zipfile.ZipFile('all.zip', 'w', zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.write('src')
        archive.write('src/one.txt')
        archive.write('src/two.txt', 'deep/er/2.txt')
        archive.writestr('deep/note', 'n\u00f6te')
    print(archive.filename, os.path.getsize('all.zip') > 100)
    with zipfile.ZipFile('all.zip') as archive:
        print(archive, archive.namelist())
        print([(info.filename, info.file_size, oct(info.external_attr >> 16)[:4]) for info in archive.infolist()])
        print(os.path.relpath(archive.extract('deep/er/2.txt', 'out')))
        archive.extractall('out', ['src/one.txt', 'deep/note'])
        for place, folders, files in sorted(os.walk('out')):
            print(place, sorted(folders), sorted(files))
        with open('out/deep/note', 'rb') as file:
            print(file.read())
        root = zipfile.Path(archive)
        print(root, repr(root / 'deep'), sorted(str(path) for path in root.iterdir()))
        deep = root / 'deep'
        print([path.name for path in deep.iterdir()], deep.is_dir(), deep.exists(), (deep / 'none').exists())
        note = root.joinpath('deep', 'note')
        print(note.read_text(encoding='utf-8'), note.read_bytes(), note.is_file(), note.parent, note.parent.parent)
        print((deep / 'er' / '2.txt').suffix, (deep / 'er' / '2.txt').stem)
        with (deep / 'er' / '2.txt').open(encoding='utf-8') as file:
            print(file.readlines())
        for wrong in 'deep', 'none':
            try:
                (root / wrong).open()
            except OSError as error:
                print(type(error).__name__)
    try:
        zipfile.ZipFile('all.zip', 'x')
    except FileExistsError as error:
        print(error)
    os.chdir('/')
