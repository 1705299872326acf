# Paths: what warns, links that lead in a circle, parts that are made once, folders that may not be read.
import os
import pathlib
import tempfile
import warnings

warnings.simplefilter('always')
with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    os.chdir(folder)
    with pathlib.Path('.'):
        pass
    pathlib.Path('a').touch()
    pathlib.Path('a').link_to('b')
    print([(each.category.__name__, str(each.message)) for each in seen], sorted(os.listdir()))
    os.symlink('two', 'one')
    os.symlink('one', 'two')
    for strict in True, False:
        try:
            pathlib.Path('one').resolve(strict)
        except RuntimeError as error:
            print(str(error).replace(os.path.realpath(folder), 'FOLDER'))
    path = pathlib.PurePath('x/y')
    print(path.parts is path.parts, path.parts, pathlib.PurePath.__slots__)
    os.makedirs('deep/er')
    os.symlink('..', 'deep/up')
    print(sorted(str(each) for each in pathlib.Path('.').rglob('*')), sorted(map(str, pathlib.Path('deep').glob('**'))))
    os.chdir('/')
