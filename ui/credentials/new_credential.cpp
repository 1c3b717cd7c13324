#include "ui/credentials/new_credential.h"

#include <algorithm>
#include <optional>

#include <QLocale>

#include "models/base/text_fold.h"
#include "models/catalog/offered_methods.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
/// How well an app fits what was typed; smaller is better.
std::optional<int> rankOf(const AppSummary &app, const QStringList &words, const QString &locale)
{
    const QString name = folded(app.displayName(locale));
    const QString all = folded(
        QStringList{app.displayName(locale), app.slug, app.categories.join(u' '), app.description.in(locale)}
            .join(u'\n'));
    const auto isIn = [&words](const QString &text) {
        return std::ranges::all_of(words, [&](const QString &word) { return text.contains(word); });
    };
    if (!isIn(all))
        return {};
    if (words.isEmpty() || name.startsWith(words.first()))
        return 0;
    if (isIn(name))
        return name.contains(u' ' + words.first()) ? 1 : 2;
    return isIn(app.slug) ? 3 : 4;
}
}

NewCredential::NewCredential(Workspace &workspace, AppLookup apps, QObject *parent)
    : QObject(parent),
      m_lookup(std::move(apps)),
      m_editor(workspace),
      m_apps(m_lookup.all())
{
    const QString locale = QLocale().name();
    m_apps.removeIf([](const AppSummary &app) { return !isOffered(app); });
    std::ranges::sort(m_apps, [&](const AppSummary &a, const AppSummary &b) {
        return a.displayName(locale).localeAwareCompare(b.displayName(locale)) < 0;
    });
}

QList<AppSummary> NewCredential::appsFor(const QString &words) const
{
    const QStringList wanted = searchWords(words);
    const QString locale = QLocale().name();
    QList<std::pair<int, qsizetype>> ranked; // and where it stands among m_apps
    for (qsizetype i = 0; i < m_apps.size(); ++i) {
        if (const auto rank = rankOf(m_apps.at(i), wanted, locale))
            ranked.append({*rank, i});
    }
    std::ranges::sort(ranked);
    QList<AppSummary> apps;
    for (const auto &[rank, index] : std::as_const(ranked))
        apps.append(m_apps.at(index));
    return apps;
}

bool NewCredential::chooseApp(const QString &slug)
{
    const auto app = m_lookup.find(slug);
    if (!app)
        return false;
    QList<ConnectionMethod> methods = app->methods;
    methods.removeIf([](const ConnectionMethod &method) { return !isOffered(method.kind); });
    if (methods.isEmpty())
        return false;
    m_app = *app;
    m_methods = methods;
    chooseMethod(0);
    return true;
}

void NewCredential::chooseMethod(int index)
{
    m_method = m_methods.at(index);
}

NewCredential::Placement NewCredential::start() const
{
    Placement placement;
    placement.label = m_app.displayName(QLocale().name());
    if (m_lookup.startScope)
        placement.scope = m_lookup.startScope(m_app.slug);
    if (m_lookup.startEnvironment)
        placement.environment = m_lookup.startEnvironment();
    return placement;
}

void NewCredential::save(const Placement &placement, QHash<QString, QJsonValue> plain, SecretFields secrets)
{
    CredentialDraft draft;
    draft.appSlug = m_app.slug;
    draft.appName = m_app.displayName(u"en_US"_s);
    draft.methodKey = m_method.key;
    draft.label = placement.label;
    draft.scope = placement.scope;
    draft.environment = placement.environment;
    draft.isDefault = placement.isDefault;
    draft.plain = std::move(plain);
    draft.secrets = std::move(secrets);
    draft.schema = m_method.schema;
    m_editor.save(std::move(draft));
}
}
