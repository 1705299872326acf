# mock_open stands for open().
from unittest.mock import mock_open, patch

def count_lines(name):
    with open(name) as file:
        return sum(1 for line in file)

def save(name, text):
    with open(name, "w") as file:
        file.write(text)

with patch("builtins.open", mock_open(read_data="one\ntwo\nthree\n")) as opened:
    print(count_lines("data.txt"))
opened.assert_called_once_with("data.txt")
with patch("builtins.open", mock_open()) as opened:
    save("out.txt", "content")
opened().write.assert_called_once_with("content")
print(opened.call_args_list[0])
