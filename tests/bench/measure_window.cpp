// Starts a program and watches its window from outside, as a person would: when it was mapped, when it showed
// its final picture, what memory it held then, and how long a key press took to show. The same for every
// program; nothing in the program takes part.
//
//   measure_window [--keys KEY,KEY…] [--rss] [--save FILE.ppm] -- COMMAND…
//
// The final picture is the one after which nothing changes for 700 ms. A key is an X
// keysym name, with `ctrl+` before it where needed. Prints one JSON object: milliseconds, for keys from the
// press to the last change of the picture, null if nothing changed.

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XShm.h>
#include <X11/extensions/XTest.h>
#include <X11/extensions/Xdamage.h>
#include <poll.h>
#include <spawn.h>
#include <sys/ipc.h>
#include <sys/shm.h>
#include <sys/wait.h>
#include <unistd.h>

namespace
{
using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;
using Picture = std::vector<std::uint32_t>;
using namespace std::chrono_literals;

// A text cursor blinks and the button that clears a line fades in over 160 ms: that many pixels between two
// frames do not make another picture. One row of a list is ten times as many.
constexpr int iconPixels = 18 * 18;

[[noreturn]] void fail(const std::string &reason)
{
    std::fprintf(stderr, "measure_window: %s\n", reason.c_str());
    std::exit(1);
}

int differences(const Picture &a, const Picture &b)
{
    if (a.size() != b.size())
        return static_cast<int>(std::max(a.size(), b.size()));
    int count = 0;
    for (size_t pixel = 0; pixel < a.size(); ++pixel)
        count += a[pixel] != b[pixel] ? 1 : 0;
    return count;
}

// What the window showed and since when, each time it changed.
struct Frame
{
    Clock::time_point at;
    Picture picture;
};

// A picture of a window through shared memory: a millisecond instead of ten.
class Camera final
{
public:
    explicit Camera(Display *display) : m_display(display)
    {
        const int screen = DefaultScreen(display);
        m_image = XShmCreateImage(display, DefaultVisual(display, screen),
            static_cast<unsigned>(DefaultDepth(display, screen)), ZPixmap, nullptr, &m_segment,
            static_cast<unsigned>(DisplayWidth(display, screen)),
            static_cast<unsigned>(DisplayHeight(display, screen)));
        if (m_image == nullptr || m_image->bits_per_pixel != 32)
            fail("the display needs 32 bits a pixel and shared memory");
        const auto bytes
            = static_cast<size_t>(m_image->bytes_per_line) * static_cast<size_t>(m_image->height);
        m_segment.shmid = shmget(IPC_PRIVATE, bytes, IPC_CREAT | 0600);
        m_segment.shmaddr = m_image->data = static_cast<char *>(shmat(m_segment.shmid, nullptr, 0));
        XShmAttach(display, &m_segment);
        XSync(display, False);
        shmctl(m_segment.shmid, IPC_RMID, nullptr);
    }

    // The whole screen: what the window does not cover never changes.
    Picture take(Window root)
    {
        XShmGetImage(m_display, root, m_image, 0, 0, AllPlanes);
        const auto *pixels = reinterpret_cast<const std::uint32_t *>(m_image->data);
        return {pixels, pixels + static_cast<size_t>(m_image->width) * static_cast<size_t>(m_image->height)};
    }
    int width() const { return m_image->width; }
    int height() const { return m_image->height; }

private:
    Display *m_display;
    XShmSegmentInfo m_segment{};
    XImage *m_image = nullptr;
};

class Watch final
{
public:
    Watch()
    {
        int error = 0;
        int event = 0;
        int opcode = 0;
        if (m_display == nullptr)
            fail("there is no display");
        if (!XDamageQueryExtension(m_display, &m_damageEvent, &error)
            || !XTestQueryExtension(m_display, &event, &error, &opcode, &opcode))
            fail("the display has no DAMAGE or no XTEST");
        // A window that is gone before it is looked at is no error of ours.
        XSetErrorHandler([](Display *, XErrorEvent *) { return 0; });
        m_root = DefaultRootWindow(m_display);
        XSelectInput(m_display, m_root, SubstructureNotifyMask);
        m_camera.emplace(m_display);
        m_frames.push_back({Clock::now(), m_camera->take(m_root)});
    }

    // Collects frames until nothing has changed for `quiet`, counted from the window's first picture.
    void collect(Clock::duration quiet, Clock::duration limit)
    {
        const auto begin = Clock::now();
        auto changed = begin;
        while (Clock::now() - begin < limit && (!m_painted || Clock::now() - changed < quiet)) {
            if (XPending(m_display) == 0) {
                pollfd waiting{ConnectionNumber(m_display), POLLIN, 0};
                poll(&waiting, 1, 10);
            }
            if (!drain())
                continue;
            const auto now = Clock::now();
            Picture picture = m_camera->take(m_root);
            if (differences(picture, m_frames.back().picture) > iconPixels) {
                m_frames.push_back({now, std::move(picture)});
                m_painted = true;
                changed = now;
            }
        }
    }

    // When the final picture came; what came later differed by no more than an icon.
    Clock::time_point finalSince() const { return m_frames.back().at; }
    bool sawFrames() const { return m_frames.size() > 1; }
    std::optional<Clock::time_point> mapped() const { return m_mapped; }
    void forgetFrames() { m_frames.erase(m_frames.begin(), m_frames.end() - 1); }

    void focus()
    {
        XSetInputFocus(m_display, m_window, RevertToParent, CurrentTime);
        XSync(m_display, False);
        collect(300ms, 2s);
        forgetFrames();
    }

    void press(const std::string &key)
    {
        const bool control = key.starts_with("ctrl+");
        const KeySym symbol = XStringToKeysym(key.substr(control ? 5 : 0).c_str());
        const KeyCode code = XKeysymToKeycode(m_display, symbol);
        const KeyCode modifier = XKeysymToKeycode(m_display, XStringToKeysym("Control_L"));
        if (code == 0)
            fail("no such key: " + key);
        if (control)
            XTestFakeKeyEvent(m_display, modifier, True, CurrentTime);
        XTestFakeKeyEvent(m_display, code, True, CurrentTime);
        XTestFakeKeyEvent(m_display, code, False, CurrentTime);
        if (control)
            XTestFakeKeyEvent(m_display, modifier, False, CurrentTime);
        XFlush(m_display);
    }

    // As a window manager closes a window.
    void close()
    {
        XEvent message{};
        message.xclient.type = ClientMessage;
        message.xclient.window = m_window;
        message.xclient.message_type = XInternAtom(m_display, "WM_PROTOCOLS", False);
        message.xclient.format = 32;
        message.xclient.data.l[0] = static_cast<long>(XInternAtom(m_display, "WM_DELETE_WINDOW", False));
        XSendEvent(m_display, m_window, False, NoEventMask, &message);
        XFlush(m_display);
    }

    void save(const char *path) const
    {
        std::FILE *file = std::fopen(path, "wb");
        if (file == nullptr)
            fail(std::string("cannot write ") + path);
        std::fprintf(file, "P6\n%d %d\n255\n", m_camera->width(), m_camera->height());
        for (const std::uint32_t pixel : m_frames.back().picture) {
            const char colors[3]{
                static_cast<char>(pixel >> 16), static_cast<char>(pixel >> 8), static_cast<char>(pixel)};
            std::fwrite(colors, 1, sizeof colors, file);
        }
        std::fclose(file);
    }

private:
    // Takes what has come in; whether something was drawn.
    bool drain()
    {
        bool drawn = false;
        while (XPending(m_display) > 0) {
            XEvent event{};
            XNextEvent(m_display, &event);
            if (event.type == CreateNotify && event.xcreatewindow.parent == m_root)
                XDamageCreate(m_display, event.xcreatewindow.window, XDamageReportRawRectangles);
            else if (event.type == MapNotify && event.xmap.event == m_root)
                noticeMapped(event.xmap.window);
            else if (event.type == ConfigureNotify && event.xconfigure.event == m_root)
                noticeMapped(event.xconfigure.window); // some are mapped small and grow
            drawn = drawn || event.type == m_damageEvent + XDamageNotify;
        }
        return drawn && m_mapped;
    }

    void noticeMapped(Window window)
    {
        if (m_mapped || !isShown(window))
            return;
        m_mapped = Clock::now();
        m_window = window;
    }

    bool isShown(Window window) const
    {
        XWindowAttributes attributes{};
        return XGetWindowAttributes(m_display, window, &attributes) != 0 && attributes.c_class == InputOutput
            && attributes.map_state == IsViewable && attributes.width > 100 && attributes.height > 100;
    }

    Display *m_display = XOpenDisplay(nullptr);
    Window m_root = 0;
    Window m_window = 0;
    int m_damageEvent = 0;
    std::optional<Camera> m_camera;
    std::optional<Clock::time_point> m_mapped;
    bool m_painted = false;
    std::vector<Frame> m_frames;
};

pid_t start(char **command)
{
    pid_t child = 0;
    if (const int failed = posix_spawnp(&child, command[0], nullptr, nullptr, command, environ); failed != 0)
        fail(std::string(command[0]) + ": " + std::strerror(failed));
    return child;
}

long residentKilobytes(pid_t child)
{
    std::FILE *status = std::fopen(("/proc/" + std::to_string(child) + "/status").c_str(), "r");
    long kilobytes = 0;
    char line[256];
    while (status != nullptr && std::fgets(line, sizeof line, status) != nullptr) {
        if (std::sscanf(line, "VmRSS: %ld", &kilobytes) == 1)
            break;
    }
    if (status != nullptr)
        std::fclose(status);
    return kilobytes;
}

// Waits for the program's end, five seconds at most, then makes it end.
void finish(Watch &watch, pid_t child)
{
    watch.close();
    for (int tries = 0; tries < 500; ++tries) {
        if (waitpid(child, nullptr, WNOHANG) == child)
            return;
        std::this_thread::sleep_for(10ms);
    }
    std::fputs("measure_window: the program did not end when its window was closed\n", stderr);
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
}

std::string typed(Watch &watch, const std::string &keys)
{
    std::string times;
    watch.focus();
    for (size_t begin = 0; begin < keys.size();) {
        const size_t end = std::min(keys.find(',', begin), keys.size());
        const auto pressed = Clock::now();
        watch.press(keys.substr(begin, end - begin));
        watch.collect(250ms, 3s);
        const double took = Milliseconds(watch.finalSince() - pressed).count();
        times += (times.empty() ? "" : ", ") + (watch.sawFrames() ? std::to_string(took) : "null");
        watch.forgetFrames();
        begin = end + 1;
    }
    return times;
}
}

int main(int argc, char **argv)
{
    std::string keys;
    const char *picture = nullptr;
    bool resident = false;
    int index = 1;
    for (; index < argc && std::strcmp(argv[index], "--") != 0; ++index) {
        if (std::strcmp(argv[index], "--rss") == 0)
            resident = true;
        else if (std::strcmp(argv[index], "--keys") == 0 && index + 1 < argc)
            keys = argv[++index];
        else if (std::strcmp(argv[index], "--save") == 0 && index + 1 < argc)
            picture = argv[++index];
        else
            fail(std::string("unknown option ") + argv[index]);
    }
    if (index + 1 >= argc)
        fail("no command");

    Watch watch;
    const auto begin = Clock::now();
    const pid_t child = start(argv + index + 1);
    watch.collect(700ms, 20s);
    if (!watch.mapped() || !watch.sawFrames()) {
        kill(child, SIGKILL);
        fail("no window was painted within 20 s");
    }
    std::printf("{\"mapped\": %.2f, \"painted\": %.2f", Milliseconds(*watch.mapped() - begin).count(),
        Milliseconds(watch.finalSince() - begin).count());
    if (resident) {
        std::this_thread::sleep_for(1500ms);
        std::printf(", \"rss\": %ld", residentKilobytes(child));
    }
    if (!keys.empty())
        std::printf(", \"keys\": [%s]", typed(watch, keys).c_str());
    if (picture != nullptr)
        watch.save(picture);
    std::puts("}");
    finish(watch, child);
    return 0;
}
