#include "ui/shell/palette_sources.h"

#include <array>

#include <QAction>
#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include "models/items/credential_text.h"
#include "ui/shell/action_text.h"
#include "ui/shell/page_stack.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
using Kind = PaletteEntry::Kind;

constexpr std::array prefixes{"action", "page", "cred", "app", "proj", "env", "view", "ws"};
constexpr std::array viewCodes{"all", "organization", "project", "user", "attention", "trash"};

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(claviger::PaletteSources)
};

QString viewCode(CredentialView::Kind kind)
{
    return QString::fromLatin1(viewCodes.at(static_cast<size_t>(kind)));
}

PaletteEntry entryOf(Kind kind, const QString &name, const QString &title, const QString &detail)
{
    PaletteEntry entry;
    entry.kind = kind;
    entry.code = PaletteTarget::code(kind, name);
    entry.title = title;
    entry.detail = detail;
    return entry;
}
}

QString PaletteTarget::code(Kind kind, const QString &name)
{
    return QString::fromLatin1(prefixes.at(static_cast<size_t>(kind))) + u':' + name;
}

PaletteTarget PaletteTarget::of(const QString &code)
{
    PaletteTarget target;
    const qsizetype colon = code.indexOf(u':');
    for (size_t kind = 0; kind < prefixes.size(); ++kind) {
        if (code.left(colon) == QLatin1StringView(prefixes.at(kind)))
            target.kind = static_cast<Kind>(kind);
    }
    target.name = code.mid(colon + 1);
    target.id = Id::fromText(target.name).value_or(Id());
    return target;
}

CredentialView PaletteTarget::view() const
{
    for (size_t view = 0; view < viewCodes.size(); ++view) {
        if (name == QLatin1StringView(viewCodes.at(view)))
            return {static_cast<CredentialView::Kind>(view), {}};
    }
    return {};
}

QList<PaletteEntry> PaletteSources::actions(const QList<NamedAction> &actions)
{
    QList<PaletteEntry> entries;
    for (const NamedAction &named : actions) {
        const QString more = named.action->toolTip();
        const bool saysMore = !more.startsWith(actionName(*named.action));
        entries.append(entryOf(Kind::Action, named.code, named.title, saysMore ? more : QString()));
        entries.last().keys = actionKeys(*named.action);
    }
    return entries;
}

QList<PaletteEntry> PaletteSources::pages(const PageStack &pages)
{
    QList<PaletteEntry> entries;
    const auto all = pages.entries();
    const QList<QAction *> open = pages.openActions();
    for (size_t i = 0; i < all.size(); ++i) {
        entries.append(entryOf(Kind::Page, all.at(i).code, all.at(i).name, Words::tr("Page")));
        entries.last().keys = actionKeys(*open.at(static_cast<qsizetype>(i)));
    }
    return entries;
}

QList<PaletteEntry> PaletteSources::offers(const PageStack &pages)
{
    QList<PaletteEntry> entries;
    for (const PageEntry &page : pages.entries()) {
        if (page.code == pages.current())
            continue;
        for (const PageOffer &offer : page.offers)
            entries.append(entryOf(Kind::Action, offer.action, plainText(offer.text), page.name));
    }
    return entries;
}

QList<PaletteEntry> PaletteSources::views()
{
    const auto offer = [](CredentialView::Kind kind, const QString &name) {
        return entryOf(Kind::View, viewCode(kind), name, Words::tr("Part of the list"));
    };
    using View = CredentialView::Kind;
    return {offer(View::All, Words::tr("All credentials")),
        offer(View::Organization, Words::tr("Credentials of the organization")),
        offer(View::User, Words::tr("Your own credentials")),
        offer(View::NeedAttention, Words::tr("Need attention")), offer(View::Trash, Words::tr("Trash"))};
}

QList<PaletteEntry> PaletteSources::apps(const QList<AppSummary> &apps)
{
    QList<PaletteEntry> entries;
    const QString locale = QLocale().name();
    for (const AppSummary &app : apps) {
        entries.append(entryOf(Kind::App, app.slug, app.displayName(locale), Words::tr("App")));
        entries.last().appSlug = entries.last().words = app.slug;
    }
    return entries;
}

QList<PaletteEntry> PaletteSources::workspaces(const QList<WorkspaceEntry> &workspaces)
{
    QList<PaletteEntry> entries;
    for (const WorkspaceEntry &one : workspaces) {
        if (!one.name.isEmpty()) // it could not be opened
            entries.append(entryOf(Kind::Workspace, one.id.toBase32(), one.name, Words::tr("Workspace")));
    }
    return entries;
}

QList<PaletteEntry> PaletteSources::nouns(
    const QList<Project> &projects, const QList<Environment> &environments)
{
    QList<PaletteEntry> entries;
    const auto add = [&](Kind kind, const auto &noun, const QString &detail) {
        entries.append(entryOf(kind, noun.id.toBase32(), noun.label, detail));
        entries.last().color = noun.color;
        entries.last().words = noun.slug;
    };
    for (const Project &project : projects)
        add(Kind::Project, project, Words::tr("Project"));
    for (const Environment &environment : environments)
        add(Kind::Environment, environment, Words::tr("Environment"));
    return entries;
}

QList<PaletteEntry> PaletteSources::credentials(const QList<CredentialSummary> &credentials,
    const QList<Project> &projects, const QList<Environment> &environments, const QList<AppSummary> &apps)
{
    const QString locale = QLocale().name();
    QHash<QString, QString> appNames;
    for (const AppSummary &app : apps)
        appNames.insert(app.slug, app.displayName(locale));
    QHash<Id, QString> places;
    for (const Project &project : projects)
        places.insert(project.id, project.label);
    for (const Environment &environment : environments)
        places.insert(environment.id, environment.label);
    const QString separator = u" · "_s;
    const std::array scopes{
        scopeKindText(ScopeKind::Organization), QString(), scopeKindText(ScopeKind::User)};
    QList<PaletteEntry> entries;
    entries.reserve(credentials.size());
    for (const CredentialSummary &one : credentials) {
        QString detail = appNames.value(one.appSlug, one.appName) + separator;
        detail += one.scope.kind == ScopeKind::Project ? places.value(one.scope.project)
                                                       : scopes.at(static_cast<size_t>(one.scope.kind));
        if (!one.environment.isNull())
            detail += separator + places.value(one.environment);
        entries.append(entryOf(Kind::Credential, one.id.toBase32(), one.label, detail));
        entries.last().appSlug = one.appSlug;
        entries.last().words = one.slug;
    }
    return entries;
}
}
