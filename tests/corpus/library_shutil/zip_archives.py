# shutil makes archives of folders and unpacks them; kinds of archives can be registered.
import os
import shutil
import tempfile
import zipfile


def tree(folder):
    return sorted(os.path.relpath(os.path.join(place, name), folder)
                  for place, folders, files in os.walk(folder) for name in folders + files)


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


with tempfile.TemporaryDirectory() as folder:
    folder = os.path.realpath(folder)
    os.chdir(folder)
    os.makedirs('src/sub/empty')
    for name in 'src/a.txt', 'src/sub/b.txt':
        with open(name, 'w') as file:
            file.write(name)
    made = shutil.make_archive('whole', 'zip', 'src')
    print(os.path.relpath(made, folder), sorted(zipfile.ZipFile(made).namelist()), os.getcwd() == folder)
    made = shutil.make_archive(os.path.join(folder, 'new', 'part'), 'zip', root_dir='src', base_dir='sub')
    print(os.path.relpath(made, folder), sorted(zipfile.ZipFile(made).namelist()))
    print(shutil.make_archive('here', 'zip', base_dir='src'), sorted(zipfile.ZipFile('here.zip').namelist()))
    print(shutil.make_archive('dry', 'zip', 'src', dry_run=True).replace(folder, ''), os.path.exists('dry.zip'))
    shutil.unpack_archive('whole.zip', 'out')
    print(tree('out'), open('out/sub/b.txt').read())
    shutil.unpack_archive('here.zip', 'out2', 'zip')
    print(tree('out2'))
    print(('zip', 'ZIP file') in shutil.get_archive_formats(), ('zip', ['.zip'], 'ZIP file') in shutil.get_unpack_formats())

    def note(base_name, base_dir, dry_run=0, logger=None, **rest):
        return base_name.replace(folder, 'FOLDER'), base_dir, os.path.relpath(os.getcwd(), folder), rest

    shutil.register_archive_format('note', note, [('mark', 5)], 'a note')
    attempt(shutil.make_archive, 'n', 'note', 'src', 'sub')
    print([entry for entry in shutil.get_archive_formats() if entry[0] == 'note'])
    shutil.unregister_archive_format('note')
    attempt(shutil.make_archive, 'n', 'note')
    attempt(shutil.register_archive_format, 'x', 5)
    attempt(shutil.register_archive_format, 'x', note, 5)
    attempt(shutil.register_archive_format, 'x', note, [(1, 2, 3)])
    attempt(shutil.unpack_archive, 'a.unknown')
    attempt(shutil.unpack_archive, 'src/a.txt', 'z', 'zip')
    attempt(shutil.unpack_archive, 'a.zip', 'z', 'nothing')
    attempt(shutil.register_unpack_format, 'again', ['.zip'], print)
    attempt(shutil.register_unpack_format, 'again', ['.note'], 5)
    shutil.register_unpack_format('note', ['.note'], lambda name, place, **more: print('unpacking', name, place, more), [('x', 1)])
    shutil.unpack_archive('some.note', 'there')
    shutil.unregister_unpack_format('note')
    os.chdir('/')
