#include "app/workspace/usual_environments.h"

namespace claviger
{
namespace
{
struct UsualEnvironment
{
    const char16_t *slug;
    const char16_t *label;
    const char16_t *color;
    bool isProtected;
};

constexpr UsualEnvironment usual[] = {
    {u"development", u"Development", u"#2e7d32", false},
    {u"staging", u"Staging", u"#b26a00", false},
    {u"production", u"Production", u"#c62828", true},
};
}

QList<Environment> usualEnvironments()
{
    QList<Environment> environments;
    for (const UsualEnvironment &one : usual) {
        Environment environment;
        environment.slug = QString::fromUtf16(one.slug);
        environment.label = QString::fromUtf16(one.label);
        environment.color = QString::fromUtf16(one.color);
        environment.position = static_cast<int>(environments.size());
        environment.isProtected = one.isProtected;
        environments.append(environment);
    }
    return environments;
}
}
