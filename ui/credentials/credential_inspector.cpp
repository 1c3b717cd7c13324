#include "ui/credentials/credential_inspector.h"

#include <QBoxLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include "app/catalog/app_catalog.h"
#include "models/items/credential_text.h"
#include "ui/credentials/credential_editor.h"
#include "ui/credentials/placement_editor.h"
#include "ui/credentials/secret_reveal_controller.h"
#include "ui/forms/schema_form.h"
#include "ui/theme/icon.h"
#include "ui/theme/monogram.h"
#include "ui/theme/role_palette.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
QToolButton *toolButton(QWidget *parent, IconName icon, const QString &text)
{
    auto *button = new QToolButton(parent);
    button->setIcon(Icon::of(icon));
    button->setText(text);
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QFrame *rule(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFixedHeight(1);
    line->setFrameShape(QFrame::HLine);
    RolePalette::follow(line, ColorRole::Border);
    return line;
}
}

CredentialInspector::CredentialInspector(Workspace &workspace, AppLookup apps,
    SecretRevealController &secrets, const FormTimings &timings, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_apps(std::move(apps)),
      m_secrets(secrets),
      m_editor(new CredentialEditor(workspace, this)),
      m_placement(new PlacementEditor(this)),
      m_form(new SchemaForm(timings, this)),
      m_scroll(new QScrollArea(this))
{
    setAutoFillBackground(true);
    setMinimumWidth(qBound(320, fontMetrics().averageCharWidth() * 36, 480));
    QWidget *header = buildHeader(); // first also in the tab order
    auto *content = new QWidget;
    auto *fields = new QVBoxLayout(content);
    fields->setContentsMargins(Spacing::large, Spacing::medium, Spacing::large, Spacing::large);
    fields->setSpacing(Spacing::medium);
    fields->addWidget(m_placement);
    fields->addWidget(rule(content));
    fields->addWidget(m_form);
    fields->addStretch();
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(rule(this));
    layout->addWidget(buildButtons());
    connectForm();
    clear();
}

QWidget *CredentialInspector::buildHeader()
{
    auto *header = new QWidget(this);
    m_icon = new QLabel(header);
    m_title = new QLabel(header);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(Theme::headingFont(font()));
    m_title->setWordWrap(true);
    m_subtitle = new QLabel(header);
    m_subtitle->setTextFormat(Qt::PlainText);
    m_subtitle->setWordWrap(true);
    m_state = new QLabel(header);
    m_state->setWordWrap(true);
    Theme::makeMuted(m_subtitle);
    m_history = toolButton(header, IconName::History, tr("History"));
    m_delete = toolButton(header, IconName::Trash, tr("Delete"));
    auto *names = new QVBoxLayout;
    names->setSpacing(2);
    names->addWidget(m_title);
    names->addWidget(m_subtitle);
    names->addWidget(m_state);
    names->addStretch();
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(Spacing::large, Spacing::large, Spacing::medium, Spacing::small);
    layout->setSpacing(Spacing::medium);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(names, 1);
    layout->addWidget(m_history, 0, Qt::AlignTop);
    layout->addWidget(m_delete, 0, Qt::AlignTop);
    connect(m_history, &QToolButton::clicked, this, [this] { emit historyRequested(m_id); });
    connect(m_delete, &QToolButton::clicked, this, [this] { emit deleteRequested(m_id); });
    return header;
}

QWidget *CredentialInspector::buildButtons()
{
    auto *bar = new QWidget(this);
    m_discard = new QPushButton(tr("Disca&rd"), bar);
    m_save = new QPushButton(tr("Sa&ve"), bar);
    m_discard->setAutoDefault(false);
    Theme::makePrimary(m_save);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(Spacing::large, Spacing::medium, Spacing::large, Spacing::medium);
    layout->addStretch();
    layout->addWidget(m_discard);
    layout->addWidget(m_save);
    connect(m_discard, &QPushButton::clicked, this, &CredentialInspector::discard);
    connect(m_save, &QPushButton::clicked, this, &CredentialInspector::save);
    return bar;
}

void CredentialInspector::connectForm()
{
    connect(m_form, &SchemaForm::edited, this, &CredentialInspector::updateButtons);
    connect(m_placement, &PlacementEditor::edited, this, &CredentialInspector::updateButtons);
    connect(m_form, &SchemaForm::revealRequested, this, [this](const QString &path) {
        m_secrets.reveal(m_id, path, m_form, [this, id = m_id, path](const SecretBuffer &value) {
            if (id == m_id)
                m_form->showSecret(path, value);
        });
    });
    connect(m_form, &SchemaForm::copyRequested, this, [this](const QString &path) {
        const Field *field = m_form->schema().leaf(path);
        const QString label = field ? field->displayLabel(QLocale().name()) : path;
        if (const SecretBuffer given = m_form->givenSecret(path); !given.isNull())
            m_secrets.copyGiven(given, label);
        else
            m_secrets.copy(m_id, path, label);
    });
    connect(m_editor, &CredentialEditor::busyChanged, this, &CredentialInspector::updateButtons);
    connect(m_editor, &CredentialEditor::saved, this, [this](const Id &id) {
        show(id);
        emit saved(id);
    });
    connect(m_editor, &CredentialEditor::refused, this, [this](const QList<FieldProblem> &problems) {
        m_form->showProblems(problems);
        emit saveRefused();
    });
    connect(m_editor, &CredentialEditor::failed, this, [this](const Error &error) {
        emit failed(error);
        emit saveRefused();
    });
}

void CredentialInspector::show(const Id &id)
{
    const Result<Credential> credential = m_workspace.credential(id);
    if (!credential) {
        clear();
        if (credential.error().code != ErrorCode::NotFound)
            emit failed(credential.error());
        return;
    }
    fill(*credential);
}

void CredentialInspector::clear()
{
    m_id = Id();
    m_credential = Credential();
    m_form->setSchema({});
    m_placement->setPlacement({}, {}, {}, false);
    setVisible(false);
    emit dirtyChanged(false);
}

void CredentialInspector::setTimings(const FormTimings &timings)
{
    m_form->setTimings(timings);
    if (!m_id.isNull() && !isDirty())
        show(m_id); // those on screen are drawn anew
}

void CredentialInspector::refresh()
{
    if (m_id.isNull() || m_editor->isBusy())
        return;
    const Result<Credential> now = m_workspace.credential(m_id);
    if (!now || now->summary.deletedAt != 0)
        return clear();
    if (now->summary.revision != m_credential.summary.revision && !isDirty())
        fill(*now);
}

void CredentialInspector::fill(const Credential &credential)
{
    m_id = credential.summary.id;
    m_credential = credential;
    const std::optional<App> app = m_apps.find(credential.summary.appSlug);
    fillHeader(credential.summary, app);
    m_placement->setChoices(m_workspace.projects().value_or(QList<Project>()),
        m_workspace.environments().value_or(QList<Environment>()));
    m_placement->setPlacement(credential.summary.label, credential.summary.scope,
        credential.summary.environment, credential.summary.isDefault);
    fillForm(credential, app);
    m_placement->setReadOnly(m_workspace.isReadOnly());
    setVisible(true);
    updateButtons();
}

void CredentialInspector::fillHeader(const CredentialSummary &summary, const std::optional<App> &app)
{
    const QString name = app ? app->displayName(QLocale().name()) : summary.appName;
    const Monogram monogram(
        summary.appSlug, name, app ? app->monogram : QString(), app ? app->color : QString());
    m_icon->setPixmap(monogram.pixmap(38, devicePixelRatioF()));
    m_title->setText(summary.label);
    const ConnectionMethod *method = app ? app->method(summary.methodKey) : nullptr;
    const QString how = method ? method->label.in(QLocale().name()) : summary.methodKey;
    m_subtitle->setText(how.isEmpty() ? name : tr("%1 · %2").arg(name, how));
    const bool fine = summary.status == CredentialStatus::Ready;
    m_state->setText(statusText(summary.status));
    m_state->setVisible(!fine);
    RolePalette::follow(
        m_state, summary.status == CredentialStatus::Incomplete ? ColorRole::Warning : ColorRole::Danger);
}

Schema CredentialInspector::schemaOf(const Credential &credential, const std::optional<App> &app) const
{
    if (const ConnectionMethod *method = app ? app->method(credential.summary.methodKey) : nullptr)
        return method->schema;
    // Its definition is gone: the values are still a person's to see and to change.
    const App standIn = AppCatalog::unknownApp(credential.summary.appSlug, credential.fields);
    return standIn.methods.isEmpty() ? Schema() : standIn.methods.first().schema;
}

void CredentialInspector::fillForm(const Credential &credential, const std::optional<App> &app)
{
    QHash<QString, QJsonValue> plain;
    QStringList secrets;
    for (const CredentialField &field : credential.fields) {
        if (field.secret)
            secrets.append(field.path);
        else
            plain.insert(field.path, field.value);
    }
    m_form->setSchema(schemaOf(credential, app), PlacementEditor::mnemonics() + u"rv"_s);
    m_form->setValues(plain, secrets);
    m_scroll->ensureVisible(0, 0);
}

bool CredentialInspector::isDirty() const
{
    return !m_id.isNull() && (m_form->isDirty() || m_placement->isDirty());
}

void CredentialInspector::startEditing()
{
    if (m_id.isNull())
        return;
    m_placement->labelEdit()->setFocus(Qt::ShortcutFocusReason);
    m_placement->labelEdit()->selectAll();
}

void CredentialInspector::copySecret()
{
    const QStringList paths = m_form->visiblePaths();
    for (const QString &path : paths) {
        const Field *field = m_form->schema().leaf(path);
        if (field && field->secret)
            return emit m_form->copyRequested(path);
    }
}

void CredentialInspector::save()
{
    if (m_id.isNull() || m_editor->isBusy())
        return;
    const bool valuesFine = m_form->check();
    if (!m_placement->check() || !valuesFine)
        return emit saveRefused();
    m_editor->save(draft());
}

CredentialDraft CredentialInspector::draft() const
{
    const CredentialSummary &summary = m_credential.summary;
    CredentialDraft draft;
    draft.id = summary.id;
    draft.expectedRevision = summary.revision;
    draft.appSlug = summary.appSlug;
    draft.appName = summary.appName;
    draft.methodKey = summary.methodKey;
    draft.slug = summary.slug;
    draft.label = m_placement->label();
    draft.scope = m_placement->scope();
    draft.environment = m_placement->environment();
    draft.isDefault = m_placement->isDefault();
    draft.plain = m_form->plainValues();
    draft.secrets = m_form->secrets();
    draft.keptSecrets = m_form->keptSecrets();
    draft.schema = m_form->schema();
    return draft;
}

void CredentialInspector::discard()
{
    if (!m_id.isNull())
        show(m_id);
}

void CredentialInspector::updateButtons()
{
    const bool dirty = isDirty();
    const bool writable = !m_workspace.isReadOnly() && !m_editor->isBusy();
    m_save->setEnabled(dirty && writable);
    m_discard->setEnabled(dirty && !m_editor->isBusy());
    m_save->setText(m_editor->isBusy() ? tr("Saving…") : tr("Sa&ve"));
    m_delete->setEnabled(writable);
    emit dirtyChanged(dirty);
}
}
