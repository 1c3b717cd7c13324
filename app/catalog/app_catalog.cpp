#include "app/catalog/app_catalog.h"

#include <algorithm>

#include <QCollator>
#include <QDir>
#include <QFile>
#include <QLocale>

#include "app/workspace/workspace.h"
#include "models/base/text_fold.h"
#include "models/catalog/app_index.h"
#include "models/catalog/app_json.h"
#include "models/credentials/slug.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
/// How well one word is found; smaller is better.
enum Rank { Whole, Beginning, WordBeginning, Within, Elsewhere, Nowhere };

bool beginsWord(const QString &name, const QString &word)
{
    for (auto at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
        if (at == 0 || !name.at(at - 1).isLetterOrNumber())
            return true;
    }
    return false;
}

Rank rankIn(const QString &name, const QString &word)
{
    if (name == word)
        return Whole;
    if (name.startsWith(word))
        return Beginning;
    if (beginsWord(name, word))
        return WordBeginning;
    return name.contains(word) ? Within : Nowhere;
}
}

bool AppCatalog::isBundled(const QString &slug)
{
    return isSlug(slug) && QFile::exists(u":/catalog/apps/%1.json"_s.arg(slug));
}

void AppCatalog::setWorkspace(const Workspace *workspace)
{
    m_workspace = workspace;
    m_watch.reset();
    forgetDefinitions();
    if (!workspace)
        return;
    m_watch = std::make_unique<QObject>();
    const auto forget = [this] { forgetDefinitions(); };
    QObject::connect(workspace, &Workspace::definitionsChanged, m_watch.get(), forget);
    QObject::connect(workspace, &Workspace::stateChanged, m_watch.get(), forget);
    QObject::connect(workspace, &QObject::destroyed, m_watch.get(), forget);
}

void AppCatalog::forgetDefinitions()
{
    if (!std::exchange(m_hasDefinitions, false))
        return;
    m_summaries.resize(m_bundledCount);
    m_entries.resize(m_bundledCount);
}

QStringList AppCatalog::bundledSlugs() const
{
    QStringList slugs = QDir(m_directory).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (QString &slug : slugs)
        slug.chop(5);
    return slugs;
}

QStringList AppCatalog::slugs() const
{
    QStringList slugs = bundledSlugs();
    if (m_workspace)
        slugs += m_workspace->definitionSlugs().value_or(QStringList());
    slugs.sort();
    slugs.removeDuplicates();
    return slugs;
}

Result<App> AppCatalog::bundledApp(const QString &slug)
{
    if (const auto known = m_read.constFind(slug); known != m_read.constEnd())
        return *known;

    const Error notFound(ErrorCode::NotFound, {{u"what"_s, u"app"_s}, {u"name"_s, slug}});
    if (!isSlug(slug)) // also keeps `../` out of the path
        return tl::unexpected(notFound);
    QFile file(m_directory + u'/' + slug + u".json"_s);
    if (!file.exists())
        return tl::unexpected(notFound);
    if (!file.open(QIODevice::ReadOnly))
        return failure(
            ErrorCode::FileUnreadable, {{u"path"_s, file.fileName()}, {u"detail"_s, file.errorString()}});
    auto app = readApp(file.readAll(), file.fileName());
    if (!app)
        return failed(app);
    m_read.insert(slug, *app);
    return app;
}

App AppCatalog::complete(const Definition &definition)
{
    if (definition.treatedAs.isEmpty())
        return definition.app;
    const auto bundled = bundledApp(definition.treatedAs);
    return bundled ? lent(definition.app, *bundled) : definition.app;
}

Result<App> AppCatalog::app(const QString &slug)
{
    auto bundled = bundledApp(slug);
    if (bundled || bundled.error().code != ErrorCode::NotFound || !m_workspace)
        return bundled;
    const auto definition = m_workspace->definition(slug);
    return definition ? complete(*definition) : Result<App>(failed(definition));
}

Result<Definition> AppCatalog::definition(const QString &slug)
{
    auto bundled = bundledApp(slug);
    if (!bundled && bundled.error().code == ErrorCode::NotFound && m_workspace)
        return m_workspace->definition(slug);
    if (!bundled)
        return failed(bundled);
    Definition definition;
    definition.origin = DefinitionOrigin::Bundled;
    definition.key = definition.name = slug;
    definition.app = std::move(*bundled);
    return definition;
}

void AppCatalog::add(const AppSummary &app)
{
    m_entries.append(entryFor(app));
    m_summaries.append(app);
}

QList<App> AppCatalog::readBundled()
{
    QList<App> apps;
    for (const QString &slug : bundledSlugs()) {
        if (const auto one = bundledApp(slug))
            apps.append(*one);
    }
    return apps;
}

std::optional<QList<App>> AppCatalog::readDefinitions()
{
    const Result<QList<Definition>> definitions
        = m_workspace ? m_workspace->definitions() : QList<Definition>();
    if (!definitions)
        return {};
    QList<App> apps;
    QString last;
    for (const Definition &definition : *definitions) {
        if (definition.use == DefinitionUse::Variable) // no app to connect; app() still finds it
            continue;
        const QString slug = definition.app.slug;
        if (slug != std::exchange(last, slug) && !bundledApp(slug))
            apps.append(complete(definition));
    }
    return apps;
}

QList<App> AppCatalog::all()
{
    return readBundled() + readDefinitions().value_or(QList<App>());
}

void AppCatalog::loadBundled()
{
    QFile index(m_directory + u".index"_s);
    if (index.open(QIODevice::ReadOnly)) {
        for (const AppSummary &app : readAppIndex(index.readAll()))
            add(app);
    } else {
        for (const App &app : readBundled())
            add(summaryOf(app));
    }
    m_bundledCount = m_summaries.size();
}

void AppCatalog::load()
{
    if (m_bundledCount < 0)
        loadBundled();
    if (m_hasDefinitions || !m_workspace)
        return;
    const auto definitions = readDefinitions();
    m_hasDefinitions = definitions.has_value();
    for (const App &app : definitions.value_or(QList<App>()))
        add(summaryOf(app));
}

const QList<AppSummary> &AppCatalog::summaries()
{
    load();
    return m_summaries;
}

AppCatalog::SearchEntry AppCatalog::entryFor(const AppSummary &app)
{
    SearchEntry entry{{folded(app.slug)}, {}};
    for (const QString &name : app.name.texts())
        entry.names.append(folded(name));
    for (const QString &category : app.categories)
        entry.rest += folded(category) + u'\n';
    for (const QString &description : app.description.texts())
        entry.rest += folded(description) + u'\n';
    return entry;
}

QList<AppSummary> AppCatalog::search(const QString &text, const QString &localeName)
{
    load();
    const QStringList words = searchWords(text);
    const auto wordRank = [](const SearchEntry &entry, const QString &word) {
        int best = entry.rest.contains(word) ? Elsewhere : Nowhere;
        for (const QString &name : entry.names)
            best = std::min<int>(best, rankIn(name, word));
        return best;
    };

    struct Hit
    {
        int rank;
        QString name;
        qsizetype index;
    };
    QList<Hit> hits;
    for (qsizetype i = 0; i < m_summaries.size(); ++i) {
        int worst = Whole;
        for (const QString &word : words)
            worst = std::max(worst, wordRank(m_entries.at(i), word));
        if (worst != Nowhere)
            hits.append({worst, m_summaries.at(i).displayName(localeName), i});
    }
    QCollator collator{QLocale(localeName)};
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    // A total order by index: std::stable_sort would do, but libstdc++ 12 makes it of a deprecated function.
    std::ranges::sort(hits, [&](const Hit &left, const Hit &right) {
        if (left.rank != right.rank)
            return left.rank < right.rank;
        const int names = collator.compare(left.name, right.name);
        return names != 0 ? names < 0 : left.index < right.index;
    });

    QList<AppSummary> found;
    for (const Hit &hit : hits)
        found.append(m_summaries.at(hit.index));
    return found;
}
}
