// Times whole commands, taking turns so that a busy moment of the machine meets all of them.
//
//   measure_commands RUNS -- COMMAND… [-- COMMAND…]…
//
// Prints a line for each command: the milliseconds of each run, in order. Their output goes nowhere; one that
// fails ends the measuring.

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace
{
using Command = std::vector<char *>;

std::vector<Command> split(char **begin, char **end)
{
    std::vector<Command> commands;
    for (; begin != end; ++begin) {
        if (std::strcmp(*begin, "--") == 0)
            commands.emplace_back();
        else if (!commands.empty())
            commands.back().push_back(*begin);
    }
    for (Command &command : commands)
        command.push_back(nullptr);
    return commands;
}

double run(const Command &command, const posix_spawn_file_actions_t &silent)
{
    const auto begin = std::chrono::steady_clock::now();
    pid_t child = 0;
    int status = 0;
    if (const int failed = posix_spawnp(&child, command[0], &silent, nullptr, command.data(), environ);
        failed != 0) {
        std::fprintf(stderr, "measure_commands: %s: %s\n", command[0], std::strerror(failed));
        std::exit(1);
    }
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) { }
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        std::fprintf(stderr, "measure_commands: %s failed (%d)\n", command[0], status);
        std::exit(1);
    }
    return took.count();
}
}

int main(int argc, char **argv)
{
    if (argc < 4) {
        std::fputs("measure_commands RUNS -- COMMAND… [-- COMMAND…]…\n", stderr);
        return 2;
    }
    const int runs = std::max(1, std::atoi(argv[1]));
    const auto commands = split(argv + 2, argv + argc);
    posix_spawn_file_actions_t silent;
    posix_spawn_file_actions_init(&silent);
    posix_spawn_file_actions_addopen(&silent, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);

    std::vector<std::string> lines(commands.size());
    for (int turn = -1; turn < runs; ++turn) { // one turn first that does not count: caches
        for (size_t index = 0; index < commands.size(); ++index) {
            const double milliseconds = run(commands[index], silent);
            if (turn >= 0)
                lines[index] += std::to_string(milliseconds) + ' ';
        }
    }
    for (const std::string &line : lines)
        std::puts(line.c_str());
    return 0;
}
