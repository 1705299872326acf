# A link that leads back into its own folder: a path may go through it a number of times, no more.
import errno
import glob
import os
import tempfile

here = tempfile.mkdtemp()
os.chdir(here)
os.mkdir('dir')
open('dir/file', 'w').close()
os.symlink(os.curdir, 'dir/link')
for times in 1, 39, 40, 41, 60:
    path = os.path.join('dir', *['link'] * times, 'file')
    try:
        print(times, os.stat(path).st_size, os.path.exists(path))
    except OSError as error:
        print(times, errno.errorcode[error.errno], os.path.exists(path), os.path.lexists(path))
found = glob.glob('dir/**/file', recursive=True)
print(len(found), len(glob.glob('**', recursive=True)))
os.symlink('loop', 'loop')
try:
    open('loop')
except OSError as error:
    print(errno.errorcode[error.errno])
