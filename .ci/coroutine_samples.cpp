// What .ci/coroutine-pattern must refuse and what it must let pass; never built. g++ 12 has been seen to
// destroy each refused one twice.
#include <coroutine>
#include <functional>
#include <string>

struct Task
{
    struct promise_type
    {
        Task get_return_object();
        std::suspend_always initial_suspend() noexcept;
        std::suspend_always final_suspend() noexcept;
        void return_value(std::string);
        void unhandled_exception();
    };
    ~Task();
    bool await_ready();
    void await_suspend(std::coroutine_handle<>);
    std::string await_resume();
};

struct Aggregate
{
    std::string text;
    int number;
};
struct Plain
{
    int first;
    int second;
};
struct Constructed
{
    Constructed(std::string text_, int number_);
    explicit Constructed(Aggregate aggregate);
    std::string text;
};

Task byValue(Aggregate value);
Task byReference(const Aggregate &value);
Task constructed(Constructed value);
Task plain(Plain value);
Task text(std::string value);
Task call(std::function<int()> function);
Aggregate made();
void use(const Aggregate &value, const std::string &text);

Task coroutine(std::string s, bool choice)
{
    co_await byValue(Aggregate{s, 1}); // refused
    co_await byValue({s, 1}); // refused
    co_await byValue(Aggregate(s, 1)); // refused
    co_await byReference(Aggregate{s, 1}); // refused
    co_await constructed(Constructed(Aggregate{s, 1})); // refused
    co_await text(Aggregate{s, 1}.text); // refused
    co_await call([s] { return 1; }); // refused
    co_await call([s = std::move(s)] { return 1; }); // refused
    co_await text(choice ? s : std::string()); // refused
    use(Aggregate{s, 1}, co_await text(s)); // refused
    if (const auto answer = co_await byValue({s, 1}); answer.empty()) // refused
        co_return s;
    auto nested = [](std::string inner) -> Task {
        co_await byValue({inner, 1}); // refused
        co_return co_await byValue({inner, 1}); // refused
    };

    Aggregate named{s, 1};
    co_await byValue(named);
    co_await byValue(std::move(named));
    co_await byValue(made());
    co_await constructed(Constructed(s, 1));
    co_await plain(Plain{1, 2});
    co_await text("literal");
    co_await text(s + "more");
    co_await call([&s, choice] {
        use(Aggregate{s, 1}, choice ? s : std::string());
        return 1;
    });
    auto function = [s] { return 1; };
    co_await call(function);
    co_await call(std::move(function));
    auto pending = byValue({s, 1});
    co_await pending;
    auto size = (choice ? s : std::string()).size();
    co_await nested(s);
    co_return size > 1 ? s : std::string();
}
