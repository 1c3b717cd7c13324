#pragma once

#include <memory>
#include <optional>

#include <QHash>
#include <QList>
#include <QPointer>
#include <QString>
#include <QStringList>

#include "models/base/result.h"
#include "models/catalog/app_summary.h"
#include "models/catalog/definition.h"
#include "models/credentials/credential.h"

namespace claviger
{
class Workspace;

/// Every app there is: those that come with the program, and the imported and own ones of an open workspace.
/// Nothing is read before it is asked for; app() reads one definition, summaries() and search() the index of
/// the bundled ones (a millisecond or two) and those of the workspace, again when they have changed. A
/// bundled app goes before a definition of the same slug. Main thread.
class AppCatalog final
{
public:
    AppCatalog() = default;
    /// `directory` holds `<slug>.json` files, `directory`.index what is made of them (without it the files
    /// are read); the default is the program's own.
    explicit AppCatalog(QString directory) : m_directory(std::move(directory)) { }

    /// Whether the program comes with an app of that slug. Any thread.
    static bool isBundled(const QString &slug);

    /// Whose imported and own apps are seen from now on, as they change; null: nobody's. A workspace that
    /// goes, or locks, takes its apps with it.
    void setWorkspace(const Workspace *workspace);

    /// Sorted. Lists names, reads no definition.
    QStringList slugs() const;
    QStringList bundledSlugs() const;
    /// As it is offered: with what the bundled app it is treated as lends it. Errors: NotFound {what: app,
    /// name}, what readApp() may say.
    Result<App> app(const QString &slug);
    /// The app as its source describes it; of a bundled one too. Errors as app().
    Result<Definition> definition(const QString &slug);
    /// Every app that can be read: the bundled ones, then the others, each in the order of slugs. Slow: a
    /// fraction of a millisecond for each.
    QList<App> all();
    /// What lists show of them, in the same order.
    const QList<AppSummary> &summaries();

    /// The apps in which every word is found, best first: the name or slug itself, their beginning, the
    /// beginning of a word, anywhere in them, then category and description. Case and accents do not matter;
    /// any language's texts are searched, `localeName` decides equal ones. An empty text finds all, by name.
    QList<AppSummary> search(const QString &text, const QString &localeName);

    /// Stands in for an app whose definition is gone, so that its credential can still be shown and edited.
    static App unknownApp(const QString &slug, const QList<CredentialField> &fields);
    /// A schema for those values that the definition has no field for (any more).
    static Schema leftOver(const Schema &definition, const QList<CredentialField> &fields);

private:
    struct SearchEntry
    {
        QStringList names; ///< names in every language and the slug, folded
        QString rest; ///< categories and descriptions, folded
    };
    static SearchEntry entryFor(const AppSummary &app);
    QList<App> readBundled();
    /// Nothing if the workspace cannot say.
    std::optional<QList<App>> readDefinitions();
    Result<App> bundledApp(const QString &slug);
    App complete(const Definition &definition);
    void load();
    void loadBundled();
    void forgetDefinitions();
    void add(const AppSummary &app);

    QString m_directory = QStringLiteral(":/catalog/apps");
    QHash<QString, App> m_read; ///< bundled ones
    QList<AppSummary> m_summaries; ///< the bundled ones first
    QList<SearchEntry> m_entries; ///< beside m_summaries
    qsizetype m_bundledCount = -1; ///< of m_summaries; -1: nothing is loaded
    bool m_hasDefinitions = false; ///< m_summaries has them
    QPointer<const Workspace> m_workspace;
    std::unique_ptr<QObject> m_watch; ///< goes with the connections to m_workspace
};
}
