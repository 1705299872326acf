# with_name, with_stem, with_suffix, relative_to and their errors.
from pathlib import PurePosixPath

path = PurePosixPath("/data/report.tar.gz")
print(path.with_name("x.txt"), path.with_stem("new"), path.with_suffix(".zip"), path.with_suffix(""))
print(path.relative_to("/data"), path.relative_to("/"), path.is_relative_to("/data"), path.is_relative_to("/dat"))
for attempt in (lambda: path.with_name(""), lambda: path.with_name("a/b"), lambda: path.with_suffix("txt"),
                lambda: path.with_suffix("."), lambda: PurePosixPath("/").with_name("x"), lambda: path.relative_to("data"),
                lambda: path.relative_to("/other"), lambda: path.relative_to(), lambda: PurePosixPath("a").as_uri()):
    try:
        print(attempt())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(path.as_uri(), bytes(path), path.as_posix())
